package bank.ballast.web.accounts;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.Pots;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.Transactions;
import bank.ballast.kernel.Money;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts}. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class AccountsResource {

  @Inject private Accounts accounts;
  @Inject private Transactions transactions;
  @Inject private Pots pots;

  /** The customer's accounts. */
  @GET
  @Operation(operationId = "accounts", summary = "The customer's accounts, newest first")
  public Page<Account> mine(@BeanParam PageRequest page) {
    int limit = page.limit();
    AccountId since = page.since(AccountId::parse);
    // A customer has a handful of accounts, so what is newer is picked out here.
    List<Account> found =
        accounts.mine(page.before(AccountId::parse), limit).stream()
            .takeWhile(account -> !account.id().equals(since))
            .map(Account::of)
            .toList();
    return Page.of(found, limit, Account::id);
  }

  /** Opens one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "openAccount", summary = "Opens a current account")
  @APIResponse(
      responseCode = "201",
      description = "The account",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Account.class)))
  public Response open(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = OpenAccount.class),
                      examples = {
                        @ExampleObject(name = "account", value = OPEN),
                        @ExampleObject(name = "joint", value = OPEN_JOINT)
                      }))
          @NotNull
          @Valid
          OpenAccount body,
      @Context UriInfo uri) {
    AccountType type = Inputs.word("type", body.type(), AccountType.class);
    Account account = Account.of(accounts.open(type, Money.currency(body.currency())));
    return Response.created(uri.getAbsolutePathBuilder().path(account.id()).build())
        .entity(account)
        .build();
  }

  /** One account. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "account", summary = "One account")
  public Account one(@PathParam("id") String id) {
    return Account.of(accounts.mine(AccountId.parse(id)));
  }

  /** Stops it. */
  @PUT
  @Path("/{id}/freeze")
  @Operation(
      operationId = "freezeAccount",
      summary = "Freezes an account: nothing is paid from it or into it",
      description =
          "Any holder may freeze it, and any holder may lift that. Freezing twice changes nothing.")
  public Account freeze(@PathParam("id") String id) {
    return Account.of(accounts.freeze(AccountId.parse(id)));
  }

  /** Lets it move again. */
  @DELETE
  @Path("/{id}/freeze")
  @Operation(
      operationId = "unfreezeAccount",
      summary = "Lifts the holders' freeze",
      description =
          "What the bank froze stays frozen: where it froze the account, too, `state` says so, and"
              + " where it alone did, the answer is the refusal `FROZEN_BY_BANK`.")
  public Account unfreeze(@PathParam("id") String id) {
    return Account.of(accounts.unfreeze(AccountId.parse(id)));
  }

  /** What it has. */
  @GET
  @Path("/{id}/balance")
  @Operation(
      operationId = "balance",
      summary = "What an account has, alone and with its savings pots")
  public Balance balance(@PathParam("id") String id) {
    return Balance.of(pots.balance(AccountId.parse(id)));
  }

  /** What moved on it. */
  @GET
  @Path("/{id}/transactions")
  @Operation(
      operationId = "transactions",
      summary = "What moved on an account, newest first",
      description =
          "A search may answer with fewer than were asked for, or none, and a `next`: it has read a"
              + " few thousand movements and goes on from there.")
  public Page<Transaction> transactions(
      @PathParam("id") String id,
      @BeanParam TransactionSearch search,
      @BeanParam PageRequest page) {
    Transactions.Page found =
        transactions.search(
            AccountId.parse(id),
            search.filter(),
            page.before(TransactionId::parse),
            page.since(TransactionId::parse),
            page.limit());
    return new Page<>(
        found.items().stream().map(Transaction::of).toList(),
        found.next() == null ? null : found.next().toString());
  }

  private static final String OPEN =
      """
      {"type": "personal", "currency": "GBP"}""";

  private static final String OPEN_JOINT =
      """
      {"type": "joint", "currency": "GBP"}""";
}
