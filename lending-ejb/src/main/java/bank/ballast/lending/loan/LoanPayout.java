package bank.ballast.lending.loan;

import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.EarningPeriod;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.CompanionRow.Missing;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Pays loans out: the loan, its first event, its standing and the money are one commit. */
@ApplicationScoped
public class LoanPayout {

  private static final String BROUGHT_IN = "LOAN_BROUGHT_IN";
  private static final String FEE = "LOAN_FEE";

  @Inject private Ledger ledger;
  @Inject private LoanBook book;
  @Inject private BusinessClock clock;

  /**
   * Pays a loan out. What was paid out under the same id stays as it is.
   *
   * @param companions rows that are kept with it or not at all: the signature, for one
   * @return whether it is paid out; no where one of the rows is there already, of another loan
   * @throws Refusal {@link LendingRefusal#ACCOUNT_FROZEN}, {@link LendingRefusal#ACCOUNT_CLOSED};
   *     {@link LendingRefusal#LOAN_DAY_OVER} where the terms do not start today. Nothing is kept
   *     then
   */
  public boolean payOut(AgreedLoan agreed, List<CompanionRow> companions) {
    return make(
        agreed,
        (loan, today) -> {
          if (!loan.paidOutOn().equals(today)) {
            throw new Refusal(LendingRefusal.LOAN_DAY_OVER);
          }
          return posting(loan, agreed.account().ledgerAccount(), "LOAN_PAYOUT", companions, today);
        });
  }

  /**
   * Brings in a loan that was paid out before, elsewhere or in another bank's time. Its interest
   * until now is put into the books by the next close of business.
   *
   * @param from whose balance what was lent is taken from: the opening balances' account, for one
   * @param companions rows that are kept with it or not at all
   */
  public void bringIn(AgreedLoan agreed, LedgerAccountId from, List<CompanionRow> companions) {
    make(agreed, (loan, today) -> posting(loan, from, BROUGHT_IN, companions, today));
  }

  private boolean make(AgreedLoan agreed, BiFunction<Loan, LocalDate, Posting> posting) {
    if (book.find(agreed.id()).isPresent()) {
      return true;
    }
    Loan loan = loan(agreed);
    LoanAccounts.open(ledger, loan.currency());
    // First the ledger's account, as for a current account: should the loan not follow, an empty
    // account that nobody knows remains, and no loan without books.
    ledger.open(
        List.of(
            new OpenLedgerAccount(
                loan.principal(), AccountKind.ASSET, loan.currency(), "Loan", 0L)));
    PostingResult result = Today.post(ledger, clock, today -> posting.apply(loan, today));
    if (result instanceof PostingResult.Refused refused) {
      throw LoanBook.refusal(refused.refusal(), agreed.account());
    }
    return !(result instanceof PostingResult.CompanionExists) || book.find(agreed.id()).isPresent();
  }

  private static Loan loan(AgreedLoan agreed) {
    return new Loan(
        agreed.id(),
        agreed.customer(),
        agreed.account().id(),
        agreed.product(),
        agreed.productVersion(),
        DaysWithoutDues.fixed(agreed.terms()),
        agreed.apr().movePointRight(1).intValueExact(),
        agreed.terms().disbursements().get(0).date());
  }

  private Posting posting(
      Loan loan, LedgerAccountId to, String code, List<CompanionRow> companions, LocalDate today) {
    EntryId id = new EntryId(Ids.named("loan/" + loan.id() + "/payout"));
    Money lent = loan.terms().principal();
    String narrative = EntryWords.of(code, false);
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            id,
            code,
            today,
            loan.paidOutOn(),
            EntryWords.reference(loan),
            List.of(
                new Leg(loan.principal(), Side.DEBIT, lent, narrative),
                new Leg(to, Side.CREDIT, lent, narrative)),
            null));
    Schedule.of(loan.terms())
        .feesAtDisbursement()
        .forEach(fee -> entries.add(fee(loan, to, fee.amount(), today)));
    List<CompanionRow> rows = new ArrayList<>(companions);
    rows.add(row(loan));
    rows.add(event(loan, id, code));
    rows.add(standing(loan, today));
    return new Posting(entries, rows);
  }

  private static Entry fee(Loan loan, LedgerAccountId from, Money fee, LocalDate today) {
    String narrative = EntryWords.of(FEE, false);
    return new Entry(
        new EntryId(Ids.named("loan/" + loan.id() + "/fee")),
        FEE,
        today,
        today,
        EntryWords.reference(loan),
        List.of(
            new Leg(from, Side.DEBIT, fee, narrative),
            new Leg(LoanAccounts.FEE_INCOME.of(loan.currency()), Side.CREDIT, fee, narrative)),
        null);
  }

  private CompanionRow row(Loan loan) {
    return new CompanionRow(
        "lending_loan",
        Map.of(
            "id", loan.id().value(),
            "customer_id", loan.customer().value(),
            "account_id", loan.account().value(),
            "product", loan.product(),
            "product_version", loan.productVersion(),
            "terms", TermsJson.write(loan.terms()),
            "apr", loan.apr(),
            "paid_out_on", loan.paidOutOn(),
            "made_at", clock.now()));
  }

  private CompanionRow event(Loan loan, EntryId entry, String code) {
    return new CompanionRow(
        "lending_event",
        Map.ofEntries(
            Map.entry("loan_id", loan.id().value()),
            Map.entry("sequence", 1),
            Map.entry("kind", LoanEventKind.PAID_OUT.name()),
            Map.entry("on_day", loan.paidOutOn()),
            Map.entry("amount", loan.terms().principal().minorUnits()),
            Map.entry("principal", 0L),
            Map.entry("interest", 0L),
            Map.entry("fees", 0L),
            Map.entry("corrected", 0L),
            Map.entry("account_id", loan.account().value()),
            Map.entry("entry_id", entry.value()),
            // Who has had the loan for long is not told that it is paid out.
            Map.entry("told_at", code.equals(BROUGHT_IN) ? clock.now() : Missing.NULL),
            Map.entry("made_at", clock.now())));
  }

  private static CompanionRow standing(Loan loan, LocalDate today) {
    LoanHistory history = new LoanHistory(loan, List.of());
    LoanPosition position = history.at(today);
    EarningPeriod earning = position.earning();
    if (earning == null) {
      throw new IllegalStateException("a new loan earns evenly");
    }
    Standing none =
        new Standing(
            loan.id().value(),
            loan.currency(),
            1,
            LoanState.ACTIVE,
            0,
            0,
            null,
            0,
            null,
            0,
            loan.paidOutOn(),
            0);
    return StandingTable.first(loan, Standing.of(history, position, none), earning, today);
  }
}
