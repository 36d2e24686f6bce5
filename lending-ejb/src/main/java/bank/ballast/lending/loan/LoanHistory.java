package bank.ballast.lending.loan;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanLife;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Settlement;
import bank.ballast.lending.LoanEventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A loan with all that happened to it. */
record LoanHistory(Loan loan, List<Happened> events) {

  /** The number of the last event: the payout is the first. */
  int sequence() {
    return events.isEmpty() ? 1 : events.get(events.size() - 1).sequence();
  }

  /** The last day from which something counts. */
  LocalDate lastDay() {
    return events.stream()
        .map(Happened::on)
        .max(Comparator.naturalOrder())
        .orElse(loan.paidOutOn());
  }

  /** What events have corrected of interest in the books. */
  long corrected() {
    return events.stream().mapToLong(Happened::corrected).sum();
  }

  /** The terms that hold now. */
  LoanTerms terms() {
    LoanTerms now = loan.terms();
    for (LoanEvent event : counting()) {
      if (event instanceof LoanEvent.Rescheduled rescheduled) {
        now = rescheduled.rest();
      }
    }
    return now;
  }

  /** What was not taken back. */
  List<LoanEvent> counting() {
    return told(reversed());
  }

  /** The same as if another event had been taken back too. */
  List<LoanEvent> without(int sequence) {
    Set<Integer> gone = reversed();
    gone.add(sequence);
    return told(gone);
  }

  /** The same with one more, the last of its day. */
  List<LoanEvent> with(LoanEvent event) {
    List<LoanEvent> all = new ArrayList<>(counting());
    all.add(event);
    return all;
  }

  LoanPosition at(LocalDate day) {
    return at(day, counting());
  }

  LoanPosition at(LocalDate day, List<LoanEvent> counting) {
    return LoanLife.at(day, loan.terms(), counting);
  }

  Optional<Happened> event(int sequence) {
    return events.stream().filter(event -> event.sequence() == sequence).findFirst();
  }

  Optional<Happened> byKey(String key) {
    return events.stream().filter(event -> key.equals(event.key())).findFirst();
  }

  boolean isReversed(int sequence) {
    return reversed().contains(sequence);
  }

  /** As it was before an event. */
  LoanHistory before(int sequence) {
    return new LoanHistory(
        loan, events.stream().filter(event -> event.sequence() < sequence).toList());
  }

  /** The borrower's notice of withdrawal, if it was given and not taken back. */
  Optional<Happened> withdrawal() {
    return events.stream()
        .filter(event -> event.kind() == LoanEventKind.WITHDRAWN && !isReversed(event.sequence()))
        .findFirst();
  }

  /** What ends the loan where it stands so: who withdrew pays no charges. */
  Settlement settlement(LoanPosition position) {
    return withdrawal().isPresent()
        ? Settlement.withdrawal(position, loan.terms())
        : Settlement.of(position, loan.terms());
  }

  /** How many instalments payment holidays have left out after a day. */
  int leftOutSince(LocalDate day) {
    return events.stream()
        .filter(event -> event.on().isAfter(day) && !isReversed(event.sequence()))
        .map(Happened::leftOut)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Whether a pause of interest, which is a breathing space too, covers a day. */
  boolean isSpared(LocalDate day) {
    return counting().stream()
        .anyMatch(
            event ->
                event instanceof LoanEvent.InterestPaused pause
                    && !day.isBefore(pause.on())
                    && pause.until() != null
                    && !day.isAfter(pause.until()));
  }

  boolean isWrittenOff() {
    return events.stream()
        .anyMatch(
            event -> event.kind() == LoanEventKind.WRITTEN_OFF && !isReversed(event.sequence()));
  }

  private Set<Integer> reversed() {
    return events.stream()
        .map(Happened::reverses)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<LoanEvent> told(Set<Integer> gone) {
    return events.stream()
        .filter(event -> !gone.contains(event.sequence()))
        .flatMap(event -> event.told().stream())
        .toList();
  }
}
