package bank.ballast.local;

import bank.ballast.security.realm.RealmSteps;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The realm steps that come with a release. As with its migrations, what counts is what is in the
 * EAR: a program that brings in a release may be older or newer than it.
 */
final class ReleaseRealmSteps {

  private static final String PACKAGE = "bank.ballast.security.realm.";
  private static final String ARCHIVE = "security.jar";
  private static final String CLASS = ".class";

  private final Object steps;

  private ReleaseRealmSteps(Object steps) {
    this.steps = steps;
  }

  /**
   * Reads them.
   *
   * @throws StackFailure where the EAR has none
   */
  static ReleaseRealmSteps of(Path ear) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (ZipFile archive = new ZipFile(ear.toFile())) {
      ZipEntry security = archive.getEntry(ARCHIVE);
      if (security != null) {
        ZipInputStream jar = new ZipInputStream(archive.getInputStream(security));
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
          String name = entry.getName().replace('/', '.');
          if (name.startsWith(PACKAGE) && name.endsWith(CLASS)) {
            String type = name.substring(0, name.length() - CLASS.length());
            classes.put(type, jar.readAllBytes());
          }
        }
      }
    }
    try {
      return new ReleaseRealmSteps(
          new ItsOwnClasses(classes)
              .loadClass(RealmSteps.class.getName())
              .getConstructor()
              .newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new StackFailure("%s holds no realm steps: %s".formatted(ear, e), e);
    }
  }

  /**
   * Applies what the realm lacks.
   *
   * @throws StackFailure saying what a step met
   */
  @SuppressWarnings("unchecked")
  List<String> applyTo(RealmResource realm) {
    return (List<String>) Objects.requireNonNull(call("applyTo", RealmResource.class, realm));
  }

  /**
   * The number of the last one; that of a release from before they said so is unknown, and high.
   */
  int last() {
    Object last = call("last", null, null);
    return last == null ? Integer.MAX_VALUE : (Integer) last;
  }

  /**
   * What the steps after one say that they change or take away, with the number of the step that
   * brought what stands in for it.
   */
  @SuppressWarnings("unchecked")
  Map<String, Integer> contractedAfter(int step) {
    Object contracted = call("contractedAfter", int.class, step);
    return contracted == null ? Map.of() : (Map<String, Integer>) contracted;
  }

  private @Nullable Object call(
      String method, @Nullable Class<?> parameter, @Nullable Object argument) {
    try {
      return parameter == null
          ? steps.getClass().getMethod(method).invoke(steps)
          : steps.getClass().getMethod(method, parameter).invoke(steps, argument);
    } catch (NoSuchMethodException | IllegalAccessException older) {
      return null;
    } catch (InvocationTargetException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StackFailure("A realm step could not be taken: " + cause, cause);
    }
  }

  /** The release's classes in place of this program's own; all else is shared. */
  private static final class ItsOwnClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    ItsOwnClasses(Map<String, byte[]> classes) {
      super(RealmSteps.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] content = classes.get(name);
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, content, 0, content.length);
    }
  }
}
