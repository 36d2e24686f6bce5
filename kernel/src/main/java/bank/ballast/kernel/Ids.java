package bank.ballast.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids: UUIDs of version 7 (RFC 9562, ordered by the time of their making) inside, and outside an
 * opaque text with a prefix that says what it names, like {@code acc_…}.
 *
 * <p>Each module wraps the UUID in a record of its own, so that an account's id never passes for a
 * payment's.
 */
public final class Ids {

  /** Digits before letters, as in ASCII: so the texts sort as the ids do, by time. */
  private static final BaseNCodec TEXT = BaseNCodec.newInstance("0-9a-v");

  private Ids() {}

  /** A new id, greater than those made before it on this machine. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /**
   * The id that a name has always had: the same name gives the same id (RFC 9562, version 5). For
   * things whose identity was given elsewhere, like a row of another bank's books.
   */
  public static UUID named(String name) {
    return UuidCreator.getNameBasedSha1(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text for the world outside.
   *
   * @param prefix what it names, without the underscore
   */
  public static String format(String prefix, UUID id) {
    return prefix + "_" + TEXT.encode(id);
  }

  /**
   * Reads what {@link #format} wrote, in exactly the form that it wrote.
   *
   * @throws Refusal {@link KernelRefusal#MALFORMED_ID}
   */
  public static UUID parse(String prefix, String text) {
    try {
      if (text.startsWith(prefix + "_")) {
        UUID id = TEXT.decode(text.substring(prefix.length() + 1));
        if (format(prefix, id).equals(text)) {
          return id;
        }
      }
    } catch (InvalidUuidException malformed) {
      throw new Refusal(KernelRefusal.MALFORMED_ID, "expected", prefix);
    }
    throw new Refusal(KernelRefusal.MALFORMED_ID, "expected", prefix);
  }
}
