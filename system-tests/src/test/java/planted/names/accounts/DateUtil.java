package planted.names.accounts;

/** Planted: a name that says nothing, and state that is everybody's. */
public final class DateUtil {
  /** Changes. */
  public static long lastAnswer;
}
