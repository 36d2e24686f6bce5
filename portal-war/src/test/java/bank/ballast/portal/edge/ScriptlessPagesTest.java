package bank.ballast.portal.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptlessPagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void areThoseOfTheBareTemplateAndNoOthers() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(PAGES)) {
      pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }

    for (Path page : pages) {
      String text = Files.readString(page);
      String viewId = "/" + PAGES.relativize(page);
      if (text.contains("template=\"/WEB-INF/templates/bare.xhtml\"")) {
        assertTrue(ScriptlessPages.isScriptless(viewId), viewId);
      } else if (text.contains("template=\"/WEB-INF/templates/page.xhtml\"")) {
        assertFalse(ScriptlessPages.isScriptless(viewId), viewId);
      }
    }
    assertTrue(pages.size() > 10, "pages were found");
  }
}
