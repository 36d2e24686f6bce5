package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes to borrowers. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@RunAs(Role.SYSTEM)
public class LoanLetters {

  /**
   * After how many days in arrears a letter is due: at once; a notice of sums in arrears within 14
   * days (Consumer Credit Act 1974, section 86B); then with each bucket.
   */
  private static final List<Integer> DAYS = List.of(91, 61, 31, 14, 1);

  private static final List<Wording> WORDS =
      Wording.all("bank.ballast.lending.loan.Words", LoanLetters.class.getClassLoader());

  @Inject private CustomerMessages messages;

  /** Tells that what was due could not be had; once for what is the oldest of it. */
  public void notCollected(LoanHistory history, LoanPosition position) {
    LocalDate since = position.overdueSince();
    send(history, position, "missed:" + (since == null ? position.day() : since), "missed");
  }

  /** Writes the letter that an arrear has come to by a day; once for each that it comes to. */
  public void arrears(LoanHistory history, LoanPosition position) {
    DAYS.stream()
        .filter(days -> position.daysOverdue() >= days)
        .findFirst()
        .ifPresent(
            days ->
                send(
                    history,
                    position,
                    "arrears:" + position.overdueSince() + ":" + days,
                    "arrears" + days));
  }

  private void send(LoanHistory history, LoanPosition position, String key, String text) {
    messages.send(
        List.of(
            new Message(
                history.loan().customer(),
                "loan:" + history.loan().id() + ":" + key,
                NotificationKind.LOAN,
                Wording.inEach(WORDS, in -> in.say(text + ".title", facts(in, position))),
                Wording.inEach(WORDS, in -> in.say(text + ".text", facts(in, position))),
                history.loan().id().toString())));
  }

  private static Map<String, String> facts(Wording in, LoanPosition position) {
    LocalDate since = position.overdueSince();
    LocalDate day = since == null ? position.day() : since;
    return Map.of(
        "amount",
        in.money(position.due()),
        "day",
        in.day(day.atStartOfDay(BusinessClock.ZONE).toInstant()),
        "days",
        Long.toString(position.daysOverdue()));
  }
}
