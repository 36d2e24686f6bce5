package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What borrowers are told of what happened to their loans, in each language. */
final class LoanNewsWords {

  /** What is said where nothing better is known. */
  static final String CHANGED = "changed";

  private static final List<Wording> ALL =
      Wording.all("bank.ballast.lending.loan.News", LoanNewsWords.class.getClassLoader());

  private LoanNewsWords() {}

  /**
   * The message of a loan's last event.
   *
   * @param history up to the event
   * @return nothing where there is nothing to be told: customers know of a repayment that they made
   *     themselves, and what was brought in with another bank's books is no news
   */
  static Optional<Message> of(LoanHistory history) {
    Happened event = last(history);
    return words(history, event).map(words -> message(history, event, words, at(history, event)));
  }

  /** The message that something happened, whatever it is. */
  static Message changed(LoanHistory history) {
    return message(history, last(history), CHANGED, null);
  }

  private static Happened last(LoanHistory history) {
    return history.events().get(history.events().size() - 1);
  }

  /** Where the loan stood when it happened. */
  private static LoanPosition at(LoanHistory history, Happened event) {
    LocalDate written = LocalDate.ofInstant(event.at(), BusinessClock.ZONE);
    return history.at(written.isAfter(event.on()) ? written : event.on());
  }

  private static Optional<String> words(LoanHistory history, Happened event) {
    String key = event.key();
    boolean asked = key != null && !key.startsWith(Asking.BANK);
    if (history.loan().isKeptForItsPast()
        || (key != null && key.startsWith(Asking.BANK + LoanImportBean.BROUGHT_IN))) {
      return Optional.empty();
    }
    return switch (event.kind()) {
      case PAID_OUT -> Optional.of("paidOut");
      case REPAID -> repaid(history, event, asked);
      case CHARGED -> Optional.of("charged");
      case RESCHEDULED -> Optional.of(event.leftOut() == null ? "plan" : "holiday");
      case WITHDRAWN -> Optional.of("withdrawn");
      case INTEREST_PAUSED -> Optional.of("paused");
      case WRITTEN_OFF -> Optional.of("writtenOff");
      case RECOVERED -> Optional.of("recovered");
      case REVERSED -> Optional.of(takenBack(event, history));
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<String> repaid(LoanHistory history, Happened event, boolean asked) {
    if (at(history, event).isSettled()) {
      return Optional.of("settled");
    }
    if (asked) {
      return Optional.empty();
    }
    // Whoever enters a repayment at the desk gives a reason; what is collected needs none.
    return Optional.of(event.reason() == null ? "collected" : "entered");
  }

  private static String takenBack(Happened event, LoanHistory history) {
    LoanEventKind kind = reversed(event, history).map(Happened::kind).orElse(LoanEventKind.OTHER);
    return switch (kind) {
      case REPAID, RECOVERED -> "repaymentBack";
      case CHARGED -> "chargeBack";
      case RESCHEDULED, WITHDRAWN -> "termsBack";
      case INTEREST_PAUSED -> "pauseBack";
      case PAID_OUT, WRITTEN_OFF, REVERSED, OTHER -> CHANGED;
    };
  }

  private static Optional<Happened> reversed(Happened event, LoanHistory history) {
    return Optional.ofNullable(event.reverses()).flatMap(history::event);
  }

  private static Message message(
      LoanHistory history, Happened event, String words, @Nullable LoanPosition position) {
    Loan loan = history.loan();
    return new Message(
        loan.customer(),
        "loan:" + loan.id() + ":event:" + event.sequence(),
        NotificationKind.LOAN,
        Wording.inEach(ALL, in -> in.say(words + ".title", facts(in, history, event, position))),
        Wording.inEach(ALL, in -> in.say(words + ".text", facts(in, history, event, position))),
        loan.id().toString());
  }

  private static Map<String, String> facts(
      Wording in, LoanHistory history, Happened event, @Nullable LoanPosition position) {
    Happened of = reversed(event, history).orElse(event);
    LocalDate until = event.until();
    Map<String, String> facts = new HashMap<>();
    facts.put("loan", history.loan().id().reference());
    facts.put("day", day(in, of.on()));
    facts.put("until", until == null ? in.say("forGood") : day(in, until));
    facts.put("amount", in.money(amount(history, of)));
    if (position != null) {
      facts.putAll(facts(in, position));
    }
    return facts;
  }

  private static Map<String, String> facts(Wording in, LoanPosition position) {
    List<OwedInstalment> ahead =
        position.instalments().stream().filter(one -> one.due().isAfter(position.day())).toList();
    Map<String, String> facts = new HashMap<>();
    facts.put("owed", in.money(position.principal()));
    facts.put("lost", in.money(position.writtenOff().total()));
    facts.put("count", Integer.toString(ahead.size()));
    facts.put("next", position.next().map(one -> in.money(one.unpaid())).orElse("–"));
    facts.put("first", position.next().map(one -> day(in, one.due())).orElse("–"));
    facts.put(
        "end",
        ahead.stream()
            .map(OwedInstalment::due)
            .max(Comparator.naturalOrder())
            .map(end -> day(in, end))
            .orElse("–"));
    return facts;
  }

  /** What the customer gave or got: not what they were spared. */
  private static Money amount(LoanHistory history, Happened event) {
    Money amount = event.amount();
    return amount == null
        ? new Money(0, history.loan().currency())
        : amount.minus(new Money(event.rebate(), amount.currency()));
  }

  private static String day(Wording in, LocalDate day) {
    return in.day(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
