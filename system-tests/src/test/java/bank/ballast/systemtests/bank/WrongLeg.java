package bank.ballast.systemtests.bank;

/** A leg of the books whose balance is off by one for a while. */
public final class WrongLeg implements AutoCloseable {

  private static final String CHANGE =
      "UPDATE ledger_leg SET balance_after = balance_after + ? WHERE account_id = ? AND sequence = ?";

  private final Bank bank;
  private final String account;
  private final long sequence;

  /** The last leg of the newest account that has any is wrong from now until this is closed. */
  public WrongLeg(Bank bank) {
    this.bank = bank;
    this.account =
        bank.books()
            .texts("SELECT account_id FROM ledger_leg ORDER BY account_id DESC LIMIT 1")
            .get(0);
    this.sequence =
        bank.books().number("SELECT MAX(sequence) FROM ledger_leg WHERE account_id = ?", account);
    bank.books().change(CHANGE, 1, account, sequence);
  }

  /** Which row it is, as verifying names it. */
  public String key() {
    return "account_id " + account + ", sequence " + sequence;
  }

  @Override
  public void close() {
    bank.books().change(CHANGE, -1, account, sequence);
  }
}
