package bank.ballast.web.profile;

import bank.ballast.accounts.Address;
import bank.ballast.web.input.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer lives, as JSON carries it.
 *
 * @param line1 house and street
 * @param line2 what else it takes
 * @param city the town
 * @param postcode in the country's own form
 * @param country ISO 3166-1 alpha-2
 */
@Schema(name = "Address")
public record AddressBody(
    @NotBlank @Size(max = 100) @OneLine @Schema(example = "1 Harbour Street") String line1,
    @Size(max = 100) @OneLine @Schema(example = "Flat 2") @Nullable String line2,
    @NotBlank @Size(max = 60) @OneLine @Schema(example = "Bristol") String city,
    @NotBlank @Size(max = 12) @OneLine @Schema(example = "BS1 4QA") String postcode,
    @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "{bank.ballast.web.profile.country}")
        @Schema(example = "GB")
        String country) {

  static AddressBody of(Address address) {
    return new AddressBody(
        address.line1(), address.line2(), address.city(), address.postcode(), address.country());
  }

  Address toAddress() {
    return new Address(line1, Objects.requireNonNullElse(line2, ""), city, postcode, country);
  }
}
