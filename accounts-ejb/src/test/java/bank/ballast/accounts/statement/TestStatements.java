package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Address;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Profile;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.LedgerAccountId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements as tests need them: one account, and the movements that they name. */
final class TestStatements {

  static final LocalDate FROM = LocalDate.of(2026, 11, 1);
  static final LocalDate TO = LocalDate.of(2026, 11, 30);

  private final AccountId account = AccountId.next();
  private final List<TransactionView> lines = new ArrayList<>();
  private final long opening;
  private long balance;
  private String holder = "Amelia Northgate";

  private TestStatements(long opening) {
    this.opening = opening;
    this.balance = opening;
  }

  static TestStatements openingWith(long pence) {
    return new TestStatements(pence);
  }

  TestStatements of(String name) {
    holder = name;
    return this;
  }

  /** One more movement, negative where money leaves. */
  TestStatements moved(long pence, String counterparty, String reference) {
    balance += pence;
    LocalDate day = FROM.plusDays(Math.min(lines.size(), 29));
    lines.add(
        new TransactionView(
            new TransactionId(account, lines.size() + 1),
            Money.of(pence, "GBP"),
            Money.of(balance, "GBP"),
            pence > 0 ? "INCOMING_PAYMENT" : "INTERNAL_TRANSFER",
            counterparty,
            reference,
            Instant.parse("2026-11-20T12:00:00Z"),
            day,
            lines.size() % 7 == 3 ? day.plusDays(1) : day));
    return this;
  }

  List<TransactionView> lines() {
    return lines;
  }

  Statement in(String language) {
    Money closing = Money.of(balance, "GBP");
    AccountView view =
        new AccountView(
            account,
            AccountType.PERSONAL,
            AccountStatus.OPEN,
            Set.of(),
            "009900",
            "10000001",
            "GB07BLST00990010000001",
            closing,
            FROM.minusYears(1),
            List.of(holder),
            null);
    Profile profile =
        new Profile(
            holder,
            LocalDate.of(1990, 4, 17),
            new Address("12 Lighthouse Court", "Quay Street", "Bristol", "BS1 4ND", "GB"),
            "+447700900123",
            language);
    CustomerView customer =
        new CustomerView(CustomerId.next(), holder, "amelia@example.com", profile, Instant.EPOCH);
    return new Statement(
        view,
        customer,
        new AccountPeriod(
            new LedgerAccountId(account.value()),
            FROM,
            TO,
            Money.of(opening, "GBP"),
            closing,
            sum(1),
            sum(-1),
            0,
            lines.size()),
        lines,
        Instant.parse("2026-11-30T12:34:56Z"),
        language);
  }

  byte[] as(StatementWriter writer) throws IOException {
    return as(writer, "en");
  }

  byte[] as(StatementWriter writer, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(in(language), out);
    return out.toByteArray();
  }

  private Money sum(int sign) {
    return Money.of(
        lines.stream()
            .mapToLong(line -> line.amount().minorUnits() * sign)
            .filter(amount -> amount > 0)
            .sum(),
        "GBP");
  }
}
