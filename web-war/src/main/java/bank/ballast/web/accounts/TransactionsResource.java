package bank.ballast.web.accounts;

import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.TransactionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/transactions}. */
@Path("/transactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class TransactionsResource {

  @Inject private Accounts accounts;

  /** One movement on one of the customer's accounts. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "transaction", summary = "One movement on an account")
  public Transaction one(@PathParam("id") String id) {
    return Transaction.of(accounts.transaction(TransactionId.parse(id)));
  }
}
