package bank.ballast.rehearsal.releases;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles a few changed classes against all the others as they are in the EAR.
 *
 * @param classPath what the EAR and its server hold
 */
record SourceCompiler(List<Path> classPath) {

  /** As the build compiles; its checks of style are not a release's concern. */
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-parameters", "-proc:none", "-nowarn", "-Xlint:none", "-g");

  /**
   * Compiles.
   *
   * @param target where the classes come to lie
   * @throws BrokenRelease with what the compiler says
   */
  void compile(String release, List<Path> sources, Path target) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("This Java has no compiler; a JDK is needed.");
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter more = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
      boolean compiled =
          compiler
              .getTask(more, files, said, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new BrokenRelease(release, "its change does not compile: " + errors(said) + more);
      }
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.toString().replaceAll("\\s+", " "))
        .collect(Collectors.joining("; "));
  }
}
