package bank.ballast.systemtests.faults;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payment that is asked for under one key, and the answer that counts. */
final class Transfer {

  private final Customer payer;
  private final Account from;
  private final Account to;
  private final long pence;
  private final String key = UUID.randomUUID().toString();

  private volatile @Nullable Answer answer;

  Transfer(Customer payer, Account from, Account to, long pence) {
    this.payer = payer;
    this.from = from;
    this.to = to;
    this.pence = pence;
  }

  /**
   * Asks for it, or once more.
   *
   * @return whether there was an answer
   * @throws AssertionError where the answer is neither the payment, nor a refusal, nor a 503, or is
   *     another than the last time
   */
  boolean send() {
    Answer now;
    try {
      now = payer.pay(from, to, pence, key);
    } catch (UncheckedIOException noAnswer) {
      return false;
    }
    if (now.status() == 503) {
      return false;
    }
    if (now.status() != 201 && now.status() != 422) {
      throw new AssertionError("neither payment nor refusal: " + now);
    }
    Answer before = answer;
    if (before != null && !sameAs(before, now)) {
      throw new AssertionError("first %s, then %s".formatted(before, now));
    }
    answer = now;
    return true;
  }

  /** Whether nobody has told yet what became of it. */
  boolean isOpen() {
    return answer == null;
  }

  /** Whether it was acknowledged: the money has moved. */
  boolean isPaid() {
    return decided().status() == 201;
  }

  String key() {
    return key;
  }

  Account from() {
    return from;
  }

  Account to() {
    return to;
  }

  long pence() {
    return pence;
  }

  /** The payment's row as it must be in the books. */
  String row() {
    String outcome = isPaid() ? "SETTLED" : decided().code();
    return "%s %s %s %s %d".formatted(key, outcome, uuid(from), uuid(to), pence);
  }

  /** The payment's entry as it must be in the books, where it moved money. */
  String entry() {
    UUID payment = Ids.parse("pay", decided().text("/id"));
    return "%s %s %s %d".formatted(payment, uuid(from), uuid(to), pence);
  }

  @Override
  public String toString() {
    return "%d from %s to %s under %s".formatted(pence, from.id(), to.id(), key);
  }

  static UUID uuid(Account account) {
    return Ids.parse("acc", account.id());
  }

  /** Refusals have a trace id of each request's own. */
  private static boolean sameAs(Answer before, Answer now) {
    return before.status() == now.status()
        && (now.status() == 201
            ? before.body().equals(now.body())
            : before.code().equals(now.code()));
  }

  private Answer decided() {
    Answer decided = answer;
    if (decided == null) {
      throw new IllegalStateException("not answered: " + this);
    }
    return decided;
  }
}
