package bank.ballast.accounts;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lender asks of an account and of whose it is. For the modules that lend: the world outside
 * never sees these answers.
 */
public interface AccountStandings {

  /**
   * How an account stands.
   *
   * @param currency of its money
   * @param openedOn when it was opened
   * @param mostHolders how many may hold it: one, or two of a joint account
   * @param holders all who may use it
   * @param bornOn when its first holder was born; null where that is not known
   * @param closing whether its end is asked for or under way
   */
  record Standing(
      Currency currency,
      LocalDate openedOn,
      int mostHolders,
      List<CustomerId> holders,
      @Nullable LocalDate bornOn,
      boolean closing) {

    /** What can't change under the reader. */
    public Standing {
      holders = List.copyOf(holders);
    }
  }

  /**
   * Who somebody is.
   *
   * @param name in full
   * @param bornOn null where that is not known; known of some of whom the address is not
   */
  record Person(String name, @Nullable LocalDate bornOn) {}

  /** An account by its id. */
  Optional<Standing> of(AccountId account);

  /** A customer by their id. */
  Optional<Person> person(CustomerId customer);
}
