package bank.ballast.accounts;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the bank writes to its customers. For the modules that write to them, many at once:
 * the world outside never sees these answers.
 */
public interface CustomerContacts {

  /** The language of those who never said which one they speak. */
  String USUAL_LANGUAGE = "en";

  /**
   * How to write to one.
   *
   * @param customer who
   * @param email theirs, or null where none is known
   * @param language of their profile: {@code en}, {@code fr} or {@code ar}
   */
  record Contact(CustomerId customer, @Nullable String email, String language) {}

  /** Those of them who are customers of the bank, by id. */
  Map<CustomerId, Contact> contacts(Collection<CustomerId> customers);
}
