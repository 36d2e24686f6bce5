package bank.ballast.web.accounts;

import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/transactions}. */
@Path("/transactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class TransactionsResource {

  @Inject private Transactions transactions;

  /** One movement on one of the customer's accounts. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "transaction", summary = "One movement on an account")
  public Transaction one(@PathParam("id") String id) {
    return Transaction.of(transactions.transaction(TransactionId.parse(id)));
  }

  /** Writes beside it. */
  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "annotateTransaction",
      summary = "Writes a note, tags, a category or its parts beside a movement",
      description = "What is left out stays as it is. All holders of the account see it.")
  public Transaction annotate(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AnnotateTransaction.class),
                      examples = @ExampleObject(name = "note", value = ANNOTATE)))
          @NotNull
          @Valid
          AnnotateTransaction body) {
    return Transaction.of(transactions.annotate(TransactionId.parse(id), body.toChange()));
  }

  private static final String ANNOTATE =
      """
      {"category": "eating-out", "note": "Ten years since school", "tags": ["friends", "work"]}""";
}
