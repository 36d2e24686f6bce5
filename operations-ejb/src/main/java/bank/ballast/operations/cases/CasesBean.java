package bank.ballast.operations.cases;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.notifications.Notifications;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseView;
import bank.ballast.operations.Cases;
import bank.ballast.operations.CasesRefusal;
import bank.ballast.operations.OpenCase;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The actor's own cases. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class CasesBean implements Cases {

  private static final int LARGEST_PAGE = 100;
  private static final Pattern INCIDENT = Pattern.compile("inc_[0-9a-z]{1,40}");
  private static final String CASE_PREFIX = "case_";

  @Inject private AccountDirectory directory;
  @Inject private Notifications notifications;
  @Inject private CaseRepository cases;
  @Inject private BusinessClock clock;

  @Override
  public CaseView open(OpenCase wanted) {
    CustomerId customer = directory.actingCustomer();
    String subject = CaseText.subject(wanted.subject());
    String message = CaseText.message(wanted.message());
    String about = about(wanted);
    if (about != null && about.startsWith(CASE_PREFIX)) {
      return write(CaseId.parse(about), wanted.idempotencyKey(), message);
    }
    byte[] hash = RequestHash.of(subject, message, String.valueOf(about));
    cases.lock(customer);
    Optional<SupportCase> earlier = cases.find(customer, wanted.idempotencyKey());
    if (earlier.isPresent()) {
      return again(earlier.get(), hash);
    }
    requireRoom(customer);
    SupportCase opened =
        new SupportCase(customer, wanted.idempotencyKey(), hash, subject, about, clock.now());
    // The first message is the case's own: its key is the one that the case was opened under.
    int number = opened.customerWrites(clock.now());
    cases.add(opened);
    cases.add(
        CaseLine.ofCustomer(opened.id(), number, wanted.idempotencyKey(), message, clock.now()));
    return whole(opened);
  }

  @Override
  public List<CaseView> mine(@Nullable CaseId before, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return cases.list(directory.actingCustomer(), before, most).stream()
        .map(each -> each.view(List.of()))
        .toList();
  }

  @Override
  public CaseView one(CaseId id) {
    return whole(cases.find(id, directory.actingCustomer()).orElseThrow(CasesBean::notFound));
  }

  @Override
  public CaseView write(CaseId id, String idempotencyKey, String message) {
    String text = CaseText.message(message);
    CustomerId customer = directory.actingCustomer();
    cases.lock(customer);
    SupportCase found = cases.lock(id, customer).orElseThrow(CasesBean::notFound);
    Optional<CaseLine> earlier = cases.line(id, idempotencyKey);
    if (earlier.isPresent()) {
      if (!earlier.get().says(text)) {
        throw new Refusal(CasesRefusal.IDEMPOTENCY_KEY_REUSED);
      }
      return whole(found);
    }
    if (found.isClosed()) {
      requireRoom(customer);
    }
    int number = found.customerWrites(clock.now());
    cases.add(CaseLine.ofCustomer(id, number, idempotencyKey, text, clock.now()));
    return whole(found);
  }

  private CaseView again(SupportCase earlier, byte[] hash) {
    if (!earlier.answers(hash)) {
      throw new Refusal(CasesRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return whole(earlier);
  }

  private @Nullable String about(OpenCase wanted) {
    if (wanted.notification() == null) {
      if (wanted.about() != null && !INCIDENT.matcher(wanted.about()).matches()) {
        throw new Refusal(CasesRefusal.CASE_ABOUT_MALFORMED);
      }
      return wanted.about();
    }
    if (wanted.about() != null) {
      throw new Refusal(CasesRefusal.CASE_ABOUT_MALFORMED);
    }
    return notifications.notification(wanted.notification()).about();
  }

  private void requireRoom(CustomerId customer) {
    if (cases.countOpen(customer) >= MOST_OPEN) {
      throw new Refusal(CasesRefusal.TOO_MANY_CASES, "limit", Integer.toString(MOST_OPEN));
    }
  }

  private CaseView whole(SupportCase found) {
    return found.view(cases.lines(found.id()).stream().map(CaseLine::viewOfCustomer).toList());
  }

  private static Refusal notFound() {
    return new Refusal(CasesRefusal.CASE_NOT_FOUND);
  }
}
