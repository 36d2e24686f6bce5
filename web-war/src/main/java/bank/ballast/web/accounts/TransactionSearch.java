package bank.ballast.web.accounts;

import bank.ballast.accounts.TransactionCategory;
import bank.ballast.accounts.TransactionFilter;
import bank.ballast.web.input.Inputs;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which transactions are looked for: those that meet all that is given. */
public class TransactionSearch {

  private static final int LONGEST = 100;

  @Parameter(
      description =
          "Words that all stand in the other side's name, the reference, the note or the tags,"
              + " whatever their case and accents; `#word` is a whole tag.",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
  @QueryParam("q")
  private @Nullable String text;

  @Parameter(
      description =
          "Words that all stand in the other side's name, whatever their case and accents.",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
  @QueryParam("merchant")
  private @Nullable String merchant;

  @Parameter(
      description = "What it was for: a category of the transaction, or of one of its parts.")
  @QueryParam("category")
  private @Nullable String category;

  @Parameter(
      description = "The first booking date.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("from")
  private @Nullable String from;

  @Parameter(
      description = "The last booking date.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("to")
  private @Nullable String to;

  @Parameter(
      description = "The smallest amount in minor units, in or out.",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
  @QueryParam("min")
  private @Nullable String least;

  @Parameter(
      description = "The largest amount in minor units, in or out.",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
  @QueryParam("max")
  private @Nullable String most;

  /** For JAX-RS. */
  public TransactionSearch() {}

  /**
   * What is looked for.
   *
   * @throws bank.ballast.web.problem.InvalidInput where a part of it is malformed
   */
  TransactionFilter filter() {
    return new TransactionFilter(
        text == null ? null : Inputs.text("q", text, LONGEST),
        merchant == null ? null : Inputs.text("merchant", merchant, LONGEST),
        category == null ? null : Inputs.word("category", category, TransactionCategory.class),
        from == null ? null : Inputs.day("from", from),
        to == null ? null : Inputs.day("to", to),
        least == null ? null : Inputs.minorUnits("min", least),
        most == null ? null : Inputs.minorUnits("max", most));
  }
}
