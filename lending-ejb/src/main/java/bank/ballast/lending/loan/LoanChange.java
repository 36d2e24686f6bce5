package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.CompanionRow.Missing;
import bank.ballast.ledger.EntryId;
import bank.ballast.lending.LoanEventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen to a loan.
 *
 * @param code of its entry, in capitals
 * @param event what it is to the loan's life; null for the reversal of another
 * @param reverses the number of the event that it takes back, or null
 * @param account the customer's, where money comes from or goes to
 * @param asked the key and the SHA-256 of what was asked for, or null
 * @param by who does it, and why; null where the bank or the customer does
 * @param leftOut how many instalments a payment holiday leaves out; null for all else
 */
record LoanChange(
    String code,
    @Nullable LoanEvent event,
    @Nullable Integer reverses,
    @Nullable Listing account,
    @Nullable Asked asked,
    @Nullable By by,
    @Nullable Integer leftOut) {

  /** The code of a borrower's notice of withdrawal. */
  static final String WITHDRAWAL = "LOAN_WITHDRAWAL";

  /**
   * What was asked for, under which name.
   *
   * @param hash the SHA-256 of all of it, in hexadecimal
   */
  record Asked(String key, String hash) {

    boolean isOf(Happened happened) {
      return hash.equals(happened.hash());
    }
  }

  /** A member of staff, and the reason that they gave. */
  record By(String subject, String reason) {}

  static LoanChange of(String code, LoanEvent event) {
    return new LoanChange(code, event, null, null, null, null, null);
  }

  LoanChange through(Listing from) {
    return new LoanChange(code, event, reverses, from, asked, by, leftOut);
  }

  LoanChange asked(@Nullable Asked under) {
    return new LoanChange(code, event, reverses, account, under, by, leftOut);
  }

  LoanChange by(@Nullable By who) {
    return new LoanChange(code, event, reverses, account, asked, who, leftOut);
  }

  LoanChange leavingOut(int instalments) {
    return new LoanChange(code, event, reverses, account, asked, by, instalments);
  }

  LocalDate on(LocalDate today) {
    return event == null ? today : event.on();
  }

  /** Its row, with what it moves. */
  CompanionRow row(Loan loan, int sequence, Moved moved, @Nullable EntryId entry, Instant now) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("loan_id", loan.id().value());
    values.put("sequence", sequence);
    values.put("kind", kind().name());
    values.put("on_day", on(moved.today()));
    values.put("amount", orNull(amount()));
    values.put("excess", orNull(event instanceof LoanEvent.Repaid r ? r.excess().name() : null));
    values.put("rebate", event instanceof LoanEvent.Repaid r ? r.rebate().minorUnits() : 0L);
    values.put("until_day", orNull(event instanceof LoanEvent.InterestPaused p ? p.until() : null));
    values.put("terms", orNull(terms()));
    values.put("reverses", orNull(reverses));
    values.put("principal", moved.paid().principal().minorUnits());
    values.put("interest", moved.paid().interest().minorUnits());
    values.put("fees", moved.paid().fees().minorUnits() + moved.paid().charges().minorUnits());
    values.put("corrected", moved.corrected().minorUnits());
    values.put("account_id", orNull(account == null ? null : account.id().value()));
    values.put("entry_id", orNull(entry == null ? null : entry.value()));
    values.put("idempotency_key", orNull(asked == null ? null : asked.key()));
    values.put(
        "request_hash", orNull(asked == null ? null : HexFormat.of().parseHex(asked.hash())));
    values.put("made_by", orNull(by == null ? null : by.subject()));
    values.put("reason", orNull(by == null ? null : by.reason()));
    values.put("left_out", orNull(leftOut));
    values.put("withdrawn", code.equals(WITHDRAWAL) ? 1 : 0);
    values.put("made_at", now);
    return new CompanionRow("lending_event", values);
  }

  /** As its row has it: a withdrawal is marked beside, for releases that have no word for it. */
  private LoanEventKind kind() {
    if (event == null) {
      return LoanEventKind.REVERSED;
    }
    if (event instanceof LoanEvent.Repaid) {
      return LoanEventKind.REPAID;
    }
    if (event instanceof LoanEvent.Charged) {
      return LoanEventKind.CHARGED;
    }
    if (event instanceof LoanEvent.Rescheduled) {
      return LoanEventKind.RESCHEDULED;
    }
    if (event instanceof LoanEvent.InterestPaused) {
      return LoanEventKind.INTEREST_PAUSED;
    }
    return event instanceof LoanEvent.WrittenOff
        ? LoanEventKind.WRITTEN_OFF
        : LoanEventKind.RECOVERED;
  }

  private @Nullable Long amount() {
    Money amount = null;
    if (event instanceof LoanEvent.Repaid repaid) {
      amount = repaid.amount();
    } else if (event instanceof LoanEvent.Charged charged) {
      amount = charged.amount();
    } else if (event instanceof LoanEvent.Recovered recovered) {
      amount = recovered.amount();
    }
    return amount == null ? null : amount.minorUnits();
  }

  private @Nullable String terms() {
    LoanTerms terms = event instanceof LoanEvent.Rescheduled r ? r.rest() : null;
    return terms == null ? null : TermsJson.write(terms);
  }

  private static Object orNull(@Nullable Object value) {
    return Objects.requireNonNullElse(value, Missing.NULL);
  }
}
