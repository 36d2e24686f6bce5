package bank.ballast.web.imports;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportReconciliation;
import bank.ballast.web.input.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/imports/{bank}}. */
@Path("/imports/{bank}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Imports",
    description =
        "Another bank's books, for the bank's own programs (role system). Rows come as CSV"
            + " (RFC 4180) with a header, at most 2,000 in a call and 1 MiB; repeating a call"
            + " adds nothing again. The columns are explained in docs/import.md.")
@ApplicationScoped
public class ImportsResource {

  /** The media type of tables. */
  public static final String CSV = "text/csv";

  private static final int LOANS_A_PAGE = 100;

  @Inject private BulkImport imports;
  @Inject private ImportReconciliation reconciliation;

  /** Brings in customers. */
  @POST
  @Path("/customers")
  @Consumes(CSV)
  @Operation(operationId = "importCustomers", summary = "Brings in customers")
  public ImportOutcome customers(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "a customer", value = CUSTOMERS)))
          InputStream body)
      throws IOException {
    imports.check(bank);
    return bring(
        Table.read(body, Rows.CUSTOMER, Rows.CUSTOMER_OPTIONAL),
        Rows::customer,
        rows -> imports.customers(bank, rows));
  }

  /** Brings in accounts. */
  @POST
  @Path("/accounts")
  @Consumes(CSV)
  @Operation(operationId = "importAccounts", summary = "Brings in accounts")
  public ImportOutcome accounts(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "an account", value = ACCOUNTS)))
          InputStream body)
      throws IOException {
    return bring(
        Table.read(body, Rows.ACCOUNT, List.of()),
        Rows::account,
        rows -> imports.accounts(bank, rows));
  }

  /** Brings in who may use which account. */
  @POST
  @Path("/holders")
  @Consumes(CSV)
  @Operation(operationId = "importHolders", summary = "Brings in who may use which account")
  public ImportOutcome holders(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "an owner", value = HOLDERS)))
          InputStream body)
      throws IOException {
    return bring(
        Table.read(body, Rows.HOLDER, List.of()),
        Rows::holder,
        rows -> imports.holders(bank, rows));
  }

  /** Brings in standing orders, paused. */
  @POST
  @Path("/standing-orders")
  @Consumes(CSV)
  @Operation(operationId = "importStandingOrders", summary = "Brings in standing orders, paused")
  public ImportOutcome standingOrders(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples =
                          @ExampleObject(name = "a standing order", value = STANDING_ORDERS)))
          InputStream body)
      throws IOException {
    return bring(
        Table.read(body, Rows.STANDING_ORDER, Rows.STANDING_ORDER_OPTIONAL),
        Rows::standingOrder,
        rows -> imports.standingOrders(bank, rows));
  }

  /** Brings in movements. */
  @POST
  @Path("/transactions")
  @Consumes(CSV)
  @Operation(
      operationId = "importTransactions",
      summary = "Brings in movements, through the ledger like any posting",
      description = "In the order of their dates: no account takes a date before its latest.")
  public ImportOutcome transactions(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "cash paid in", value = TRANSACTIONS)))
          InputStream body)
      throws IOException {
    return bring(
        Table.read(body, Rows.TRANSACTION, Rows.TRANSACTION_OPTIONAL),
        Rows::transaction,
        rows -> imports.transactions(bank, rows));
  }

  /** Brings in loans. */
  @POST
  @Path("/loans")
  @Consumes(CSV)
  @Operation(
      operationId = "importLoans",
      summary = "Brings in loans, and allocates to them the movements that repaid them",
      description = "After the movements. A loan that is there gets what further ones repaid.")
  public ImportOutcome loans(
      @PathParam("bank") String bank,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "a loan without interest", value = LOANS)))
          InputStream body)
      throws IOException {
    imports.check(bank);
    return bring(
        Table.read(body, Rows.LOAN, Rows.LOAN_OPTIONAL),
        Rows::loan,
        rows -> imports.loans(bank, rows));
  }

  /** Compares, account by account and day by day. */
  @GET
  @Path("/reconciliation")
  @Operation(
      operationId = "importReconciliation",
      summary = "What the ledger says of imported accounts, beside what the other bank reported",
      description = "By account and day; `next` is the account to go on after.")
  public Page<AccountDay> reconciliation(
      @PathParam("bank") String bank, @BeanParam ReconciliationRequest request) {
    ImportReconciliation.Page page =
        reconciliation.compare(bank, request.after(), request.limit(), request.tolerance());
    return new Page<>(page.days().stream().map(AccountDay::of).toList(), page.last());
  }

  /** Compares, loan by loan and month by month. */
  @GET
  @Path("/loan-reconciliation")
  @Operation(
      operationId = "importLoanReconciliation",
      summary = "What fell due on imported loans, beside what was collected",
      description = "By loan and month; `next` is the loan to go on after.")
  public Page<LoanMonth> loanReconciliation(
      @PathParam("bank") String bank,
      @Parameter(description = "Only loans after this one: the `next` of the page before.")
          @QueryParam("after")
          @Nullable String after) {
    ImportReconciliation.LoanPage page = reconciliation.compareLoans(bank, after, LOANS_A_PAGE);
    return new Page<>(page.months().stream().map(LoanMonth::of).toList(), page.last());
  }

  /** Sums it up. */
  @GET
  @Path("/totals")
  @Operation(operationId = "importTotals", summary = "An import as a whole")
  public ImportTotals totals(@PathParam("bank") String bank) {
    return ImportTotals.of(reconciliation.totals(bank));
  }

  /** Hands on the rows that can be read, and puts their outcome together with the others. */
  private static <T> ImportOutcome bring(
      Table table, Function<Cells, T> read, Function<List<T>, BulkImport.Outcome> add) {
    List<T> rows = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<ImportOutcome.RefusedRow> malformed = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Cells cells = table.rows().get(i);
      try {
        rows.add(read.apply(cells));
        places.add(i);
      } catch (Refusal refusal) {
        malformed.add(ImportOutcome.RefusedRow.of(i, cells.id(), refusal));
      }
    }
    return ImportOutcome.of(add.apply(rows), places, malformed);
  }

  private static final String CUSTOMERS =
      """
      customer_id,name,date_of_birth,subject
      1,Client 1,1970-12-13,
      """;

  private static final String ACCOUNTS =
      """
      account_id,currency,opened_on,floor
      576,CZK,1993-01-01,none
      """;

  private static final String HOLDERS =
      """
      account_id,customer_id,role
      576,692,owner
      """;

  private static final String STANDING_ORDERS =
      """
      order_id,account_id,amount,currency,creditor_bank,creditor_account,purpose
      29401,1,245200,CZK,YZ,87144583,Household
      """;

  private static final String LOANS =
      """
      loan_id,account_id,granted_on,amount,currency,instalments,first_due_on
      5316,1801,1993-07-11,16596000,CZK,36,1993-07-12
      """;

  private static final String TRANSACTIONS =
      """
      transaction_id,account_id,date,amount,currency,kind,reference,counterparty,balance_after
      171812,576,1993-01-01,90000,CZK,cash,Cash paid in,Cash,90000
      """;
}
