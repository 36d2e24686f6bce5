package bank.ballast.payments.settlement;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.scheme.SchemeEntries;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bank's account with the scheme, leg by leg, and which payment each is of. */
final class OurLegs {

  private static final int AT_A_TIME = 1000;

  private static final String CREDITS =
      "SELECT id, transaction_id FROM payments_scheme_credit"
          + " WHERE rejection IS NULL AND transaction_id IN (";

  private static final String TRANSACTION =
      "SELECT transaction_id FROM payments_scheme_credit WHERE id = ?";

  private final Ledger ledger;
  private final Database database;

  OurLegs(Ledger ledger, Database database) {
    this.ledger = ledger;
    this.database = database;
  }

  /** All behind a sequence that were booked by the end of a day, the oldest first. */
  List<LegView> since(LedgerAccountId account, long sequence, LocalDate day) {
    List<LegView> legs = new ArrayList<>();
    long after = sequence;
    while (true) {
      List<LegView> page = ledger.legsSince(account, after, AT_A_TIME);
      for (LegView leg : page) {
        // Booking dates never descend: whatever follows belongs to a later day, too.
        if (leg.bookingDate().isAfter(day)) {
          return legs;
        }
        legs.add(leg);
        after = leg.sequence();
      }
      if (page.size() < AT_A_TIME) {
        return legs;
      }
    }
  }

  /** The entries that a statement's payments have in the books, if the books have them. */
  Map<String, EntryId> entries(Collection<Movement.Theirs> all) throws SQLException {
    Map<String, EntryId> entries = new HashMap<>();
    List<Movement.Theirs> others = new ArrayList<>();
    for (Movement.Theirs each : all) {
      Optional<PaymentId> own = own(each.transaction());
      if (own.isPresent()) {
        entries.put(
            Movement.key(each.transaction(), each.pence()),
            each.pence() < 0 ? SchemeEntries.answer(own.get()) : SchemeEntries.cameBack(own.get()));
      } else {
        others.add(each);
      }
    }
    Map<String, UUID> credits = credits(others);
    for (Movement.Theirs each : others) {
      UUID credit = credits.get(each.transaction());
      if (credit != null) {
        entries.put(
            Movement.key(each.transaction(), each.pence()),
            each.pence() < 0 ? SchemeEntries.givenBack(credit) : SchemeEntries.credit(credit));
      }
    }
    return entries;
  }

  /** Which payment a leg is of, as the scheme calls it; null where it is of none. */
  @Nullable String transaction(LegView leg) throws SQLException {
    return switch (leg.code()) {
      case "INCOMING_PAYMENT" ->
          database
              .rows(TRANSACTION, List.of(leg.entry().value().toString()), row -> row.getString(1))
              .stream()
              .findFirst()
              .orElse(null);
      case "CREDIT_TRANSFER" ->
          ledger
              .entry(leg.entry())
              .map(EntryView::ends)
              .map(hold -> new PaymentId(hold.value()).toString())
              .orElse(null);
      // These carry it as their narrative.
      case "PAYMENT_RETURN", "PAYMENT_GIVEN_BACK" -> leg.narrative();
      default -> null;
    };
  }

  private Map<String, UUID> credits(List<Movement.Theirs> others) throws SQLException {
    Map<String, UUID> credits = new HashMap<>();
    for (int from = 0; from < others.size(); from += AT_A_TIME) {
      List<String> names =
          others.subList(from, Math.min(others.size(), from + AT_A_TIME)).stream()
              .map(Movement.Theirs::transaction)
              .toList();
      StringBuilder query = new StringBuilder(CREDITS);
      query.append(String.join(", ", Collections.nCopies(names.size(), "?"))).append(')');
      database.rows(
          query.toString(),
          names,
          row ->
              credits.put(row.getString("transaction_id"), UUID.fromString(row.getString("id"))));
    }
    return credits;
  }

  private static Optional<PaymentId> own(String transaction) {
    try {
      return Optional.of(PaymentId.parse(transaction));
    } catch (Refusal anotherBanks) {
      return Optional.empty();
    }
  }
}
