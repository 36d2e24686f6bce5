package bank.ballast.accounts;

import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.EntryId;
import java.util.List;
import java.util.Map;

/** Tells the rules by which customers save that money came into their account, or left it. */
public final class SavingCue {

  private SavingCue() {}

  /**
   * Rows to be kept together with the entry, for those of the accounts that have such rules. A
   * second or two later the rules are followed.
   *
   * @param entry moves the accounts' money at once
   */
  public static List<CompanionRow> of(EntryId entry, List<AccountDirectory.Listing> accounts) {
    return accounts.stream()
        .filter(AccountDirectory.Listing::followed)
        .map(
            account ->
                new CompanionRow(
                    "accounts_saving_cue",
                    Map.of("entry_id", entry.value(), "account_id", account.id().value())))
        .toList();
  }
}
