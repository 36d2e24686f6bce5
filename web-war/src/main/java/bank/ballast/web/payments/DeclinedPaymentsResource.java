package bank.ballast.web.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.Payments;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import bank.ballast.web.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts/{id}/declined-payments}. */
@Path("/accounts/{id}/declined-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@ApplicationScoped
public class DeclinedPaymentsResource {

  @Inject private Payments payments;

  /** What did not go out of an account. */
  @GET
  @Operation(
      operationId = "declinedPayments",
      summary = "Payments that were refused, with the reason in the reader's language",
      description = "Of all holders of the account, newest first. They moved nothing.")
  public Page<DeclinedPayment> of(
      @PathParam("id") String id, @BeanParam PageRequest page, @Context HttpHeaders headers) {
    Texts texts = Texts.forReader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    PaymentId since = page.since(PaymentId::parse);
    List<DeclinedPayment> found =
        payments.declined(AccountId.parse(id), page.before(PaymentId::parse), page.limit()).stream()
            .takeWhile(
                payment -> since == null || payment.id().toString().compareTo(since.toString()) > 0)
            .map(payment -> DeclinedPayment.of(payment, texts))
            .toList();
    return Page.of(found, page.limit(), DeclinedPayment::id);
  }
}
