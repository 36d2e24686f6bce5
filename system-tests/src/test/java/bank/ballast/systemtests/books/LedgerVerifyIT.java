package bank.ballast.systemtests.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.WrongLeg;
import org.junit.jupiter.api.Test;

/** {@code ./bank ledger verify} beside the bank at work. */
@RunningBank
class LedgerVerifyIT {

  private final Bank bank;

  LedgerVerifyIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void booksThatHoldEndWithZero() {
    bank.customers().newCustomerWith(12_345);

    BankCommand.Run run = new BankCommand(bank).run("ledger", "verify");

    assertEquals(0, run.exitCode(), run::output);
    assertTrue(run.output().contains("✓ The books hold."), run::output);
    assertTrue(run.output().contains("GBP  debits = credits = "), run::output);
  }

  @Test
  void aWrongRowEndsWithOneAndIsNamed() {
    bank.customers().newCustomerWith(12_345);

    try (WrongLeg wrong = new WrongLeg(bank)) {
      BankCommand.Run run = new BankCommand(bank).run("ledger", "verify");

      assertEquals(1, run.exitCode(), run::output);
      assertTrue(run.output().contains("Table     ledger_leg"), run::output);
      assertTrue(run.output().contains("Row       " + wrong.key()), run::output);
      assertTrue(run.output().contains("Rule      LEG_BALANCE: "), run::output);
    }
  }
}
