package bank.ballast.web.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.web.json.StrictJson;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsPageTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void letsNothingInlineRun() {
    String policy = PagePolicy.policy(URI.create("https://id.example.org:8443/auth"));

    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(
        "connect-src 'self' https://id.example.org:8443", policy.split("; ?", -1)[5].strip());
  }

  /** A page that names another version of the library than the build brings shows nothing. */
  @Test
  void namesScriptsAndStylesThatExist() throws Exception {
    String page = Files.readString(PAGES.resolve("docs/index.html"));
    List<String> own =
        Stream.of(page.split("\"", -1))
            .filter(it -> it.startsWith("/docs/") || it.startsWith("/webjars/"))
            .toList();

    assertEquals(4, own.size());
    for (String path : own) {
      boolean there =
          path.startsWith("/webjars/")
              ? StrictJson.class.getResource("/META-INF/resources" + path) != null
              : Files.exists(PAGES.resolve(path.substring(1)));
      assertEquals(true, there, path);
    }
  }
}
