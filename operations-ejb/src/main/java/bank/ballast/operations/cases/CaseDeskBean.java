package bank.ballast.operations.cases;

import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.operations.CaseDesk;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseState;
import bank.ballast.operations.CasesRefusal;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.TouchedCustomers;
import bank.ballast.operations.VisitId;
import bank.ballast.operations.wording.Words;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases as agents see them: each act, its row in the trail and what the customer is told of it are
 * kept together or not at all.
 */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class CaseDeskBean implements CaseDesk {

  /** Further back than anybody leafs; each page skips all before it. */
  private static final int LAST_PAGE = 400;

  @Inject private CaseRepository cases;
  @Inject private CustomerDirectory customers;
  @Inject private CustomerMessages messages;
  @Inject private SupportDesk desk;
  @Inject private TouchedCustomers touched;
  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private BusinessClock clock;

  @Override
  public Map<CaseState, Long> counts() {
    return cases.counts();
  }

  @Override
  public List<Row> list(@Nullable CaseState state, int page) {
    int from = Math.min(Math.max(page, 0), LAST_PAGE) * PAGE;
    List<SupportCase> found =
        state == null ? cases.listOpen(from, PAGE + 1) : cases.list(state, from, PAGE + 1);
    Map<CustomerId, String> names =
        customers.names(found.stream().map(SupportCase::customer).distinct().toList());
    return found.stream().map(each -> each.row(names.getOrDefault(each.customer(), ""))).toList();
  }

  @Override
  public File read(CaseId id) {
    SupportCase found = cases.find(id).orElseThrow(CaseDeskBean::notFound);
    trail.record("CASE_READ", id.toString(), found.subject());
    String name = customers.names(List.of(found.customer())).getOrDefault(found.customer(), "");
    return new File(
        found.row(name),
        found.isOf(actor()),
        cases.lines(id).stream().map(CaseLine::view).toList(),
        found.about() == null ? List.of() : touched.met(found.about(), found.customer()));
  }

  @Override
  public void take(CaseId id) {
    SupportCase found = lock(id);
    if (found.take(actor())) {
      trail.record("CASE_TAKEN", id.toString(), found.subject());
    }
  }

  @Override
  public void answer(CaseId id, int seen, String text) {
    String answer = CaseText.message(text);
    SupportCase found = lock(id);
    int number = found.agentAnswers(actor(), seen, clock.now());
    cases.add(CaseLine.ofAgent(id, number, actor(), answer, clock.now()));
    trail.record("CASE_ANSWERED", id.toString(), found.subject());
    messages.send(List.of(message(found, number, answer)));
  }

  @Override
  public void close(CaseId id, int seen) {
    SupportCase found = lock(id);
    found.close(actor(), seen, clock.now());
    trail.record("CASE_CLOSED", id.toString(), found.subject());
  }

  @Override
  public VisitId visit(CaseId id) {
    SupportCase found = cases.find(id).orElseThrow(CaseDeskBean::notFound);
    found.requireOpen();
    return desk.visit(found.customer(), id + ": " + found.subject());
  }

  private static Message message(SupportCase about, int number, String answer) {
    Map<String, String> facts = Map.of("subject", about.subject(), "answer", answer);
    return new Message(
        about.customer(),
        "case:" + about.id() + ":" + number,
        NotificationKind.CASE,
        Words.inEach(words -> words.say("case.title", facts)),
        Words.inEach(words -> words.say("case.text", facts)),
        about.id().toString());
  }

  private SupportCase lock(CaseId id) {
    return cases.lock(id).orElseThrow(CaseDeskBean::notFound);
  }

  private String actor() {
    return actors.current().subject();
  }

  private static Refusal notFound() {
    return new Refusal(CasesRefusal.CASE_NOT_FOUND);
  }
}
