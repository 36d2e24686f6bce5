package bank.ballast.web.touched;

import bank.ballast.operations.TouchedCustomers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of telling.
 *
 * @param told how many customers were told now
 * @param already how many had been told of this incident before
 * @param unknown subjects that are no customer's
 */
@Schema(name = "ToldCustomers")
public record Told(
    @Schema(required = true) int told,
    @Schema(required = true) int already,
    @Schema(required = true) List<String> unknown) {

  static Told of(TouchedCustomers.Told told) {
    return new Told(told.told(), told.already(), told.unknown());
  }
}
