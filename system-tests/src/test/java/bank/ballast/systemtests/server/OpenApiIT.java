package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Examples;
import bank.ballast.systemtests.http.OpenApi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path of the code is described, and every description is of a path (item 38). */
@RunningBank
class OpenApiIT {

  private static final Map<Class<? extends java.lang.annotation.Annotation>, String> METHODS =
      Map.of(
          GET.class, "GET",
          POST.class, "POST",
          PUT.class, "PUT",
          PATCH.class, "PATCH",
          DELETE.class, "DELETE");

  private final Bank bank;

  OpenApiIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void theDescriptionAndTheCodeNameTheSameOperations() {
    NavigableSet<String> described = new TreeSet<>();
    bank.openApi().operations().forEach(operation -> described.add(operation.toString()));

    NavigableSet<String> coded = coded();

    assertFalse(coded.isEmpty(), "no resource was found in the code");
    assertEquals(String.join("\n", coded), String.join("\n", described));
  }

  @Test
  void everyBodyHasAnExample() {
    for (OpenApi.Operation operation : bank.openApi().operations()) {
      if (operation.takesBody()) {
        assertFalse(new Examples(bank.openApi()).text(operation).isEmpty(), operation::toString);
      }
    }
  }

  private static NavigableSet<String> coded() {
    Path classes =
        Path.of(System.getProperty("basedir", "system-tests"), "../web-war/target/classes");
    NavigableSet<String> operations = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPaths(List.of(classes))) {
      if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
        for (JavaMethod method : type.getMethods()) {
          METHODS.forEach(
              (annotation, verb) -> {
                if (method.isAnnotatedWith(annotation)) {
                  operations.add(verb + " " + path(type, method));
                }
              });
        }
      }
    }
    return operations;
  }

  private static String path(JavaClass type, JavaMethod method) {
    String own =
        method
            .tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
            .map(jakarta.ws.rs.Path::value)
            .orElse("");
    String whole =
        Stream.of("/api", type.getAnnotationOfType(jakarta.ws.rs.Path.class).value(), own)
            .map(part -> part.replaceAll("^/|/$", ""))
            .filter(part -> !part.isEmpty())
            .reduce("", (one, other) -> one + "/" + other);
    return whole;
  }
}
