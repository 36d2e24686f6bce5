package bank.ballast.kernel;

import java.util.Arrays;

/**
 * Constants by the names that rows hold. After a rollback a row may hold the name of a constant
 * that only the later release knows: it is read as what the reader says, and stays as it is.
 */
public final class Constants {

  private Constants() {}

  /**
   * The constant of a name.
   *
   * @param unknown what a name means that this release does not know
   */
  public static <E extends Enum<E>> E of(Class<E> type, String name, E unknown) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(unknown);
  }
}
