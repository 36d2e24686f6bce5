package bank.ballast.payments.request;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Accounts;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds requests, and says what of them somebody may see. */
@ApplicationScoped
class RequestFinder {

  private static final int MOST_ACCOUNTS = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private Accounts accounts;

  /** A part of a request. */
  record Found(MoneyRequest request, Part part) {}

  /** The actor. */
  Viewer viewer() {
    return new Viewer(
        directory.actingCustomer(),
        accounts.mine(null, MOST_ACCOUNTS).stream()
            .map(AccountView::id)
            .collect(Collectors.toSet()));
  }

  /** A request, whoever may see it. */
  MoneyRequest find(PaymentRequestId id) {
    try {
      return table().find(id).orElseThrow(RequestFinder::notFound);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** What was asked for under a key before; see {@link RequestKeys#find}. */
  Optional<RequestKeys.Made> find(AskedUnder asked) {
    try {
      return new RequestKeys(new Database(dataSource)).find(asked);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** What a link leads to. */
  Found byLink(String token) {
    try {
      RequestTable.Linked linked =
          table().find(LinkToken.hash(token)).orElseThrow(RequestFinder::notFound);
      MoneyRequest request = find(linked.request());
      return new Found(request, request.parts().get(linked.number()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Requests that concern somebody, newest first. */
  List<PaymentRequestView> list(
      Viewer viewer, @Nullable PaymentRequestId before, int limit, Instant now) {
    try {
      return table().of(viewer, before, limit).stream()
          .flatMap(request -> view(request, viewer, now).stream())
          .toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** What somebody may see of a request: all who asks, their part who is asked or has paid. */
  Optional<PaymentRequestView> view(MoneyRequest request, Viewer viewer, Instant now) {
    if (request.isAskedBy(viewer)) {
      return Optional.of(request.viewOfAsker(viewer, now));
    }
    return request.partOf(viewer).map(part -> request.viewOf(part, viewer, now));
  }

  private static Refusal notFound() {
    return new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND);
  }

  private RequestTable table() {
    return new RequestTable(new Database(dataSource));
  }
}
