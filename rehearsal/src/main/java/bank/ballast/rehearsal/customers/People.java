package bank.ballast.rehearsal.customers;

import java.util.List;

/**
 * The simulated customers of one bank.
 *
 * @param address where they find it
 * @param password of all of them
 * @param all who they are
 */
public record People(BankAddress address, String password, List<Holding> all) {

  /** A list that can't change under the reader. */
  public People {
    all = List.copyOf(all);
  }

  @Override
  public String toString() {
    return "%d customers at %s".formatted(all.size(), address.bank());
  }
}
