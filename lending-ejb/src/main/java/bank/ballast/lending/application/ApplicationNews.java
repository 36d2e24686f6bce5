package bank.ballast.lending.application;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.RuleOutcome.Verdict;
import bank.ballast.lending.decision.Judged;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells customers what came of their applications, with the transaction that decides. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
@RunAs(Role.SYSTEM)
public class ApplicationNews {

  @Inject private CustomerMessages messages;

  /**
   * Tells that it was offered, declined or referred.
   *
   * @param byPerson whether a person decided
   */
  public void decided(
      Application of, LoanApplicationState state, @Nullable LocalDate until, boolean byPerson) {
    String what = state.name().toLowerCase(Locale.ROOT);
    String how = byPerson ? "person" : "rules";
    messages.send(
        List.of(
            new Message(
                of.customer(),
                "loan:" + of.id() + ":" + what + ":" + how,
                NotificationKind.LOAN,
                Words.inEach(in -> in.say(what + ".title", facts(in, of, until))),
                Words.inEach(in -> text(in, of, what, until, byPerson)),
                of.id().toString())));
  }

  private static String text(
      Wording in, Application of, String what, @Nullable LocalDate until, boolean byPerson) {
    String said = in.say(what + ".text", facts(in, of, until));
    if (!what.equals("declined")) {
      return said;
    }
    // Why, what was not asked, and what the customer may do: article 22(3) of the UK GDPR.
    return said
        + reasons(in, of.outcomes())
        + "\n\n"
        + in.say("declined.sources")
        + "\n\n"
        + in.say(byPerson ? "declined.person" : "declined.rights");
  }

  /** What the rules held against it, each on a line of its own. */
  private static String reasons(Wording in, List<Judged> outcomes) {
    String all =
        outcomes.stream()
            .filter(each -> each.verdict() != Verdict.PASS)
            .map(each -> "– " + Words.said(in, each))
            .collect(Collectors.joining("\n"));
    return all.isEmpty() ? "" : "\n\n" + all;
  }

  private static Map<String, String> facts(Wording in, Application of, @Nullable LocalDate until) {
    return Map.of(
        "amount",
        in.money(of.loan().amount()),
        "until",
        until == null ? "" : in.day(until.atStartOfDay(BusinessClock.ZONE).toInstant()));
  }
}
