package bank.ballast.web.profile;

import bank.ballast.accounts.Profile;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person tells about themselves to become a customer.
 *
 * @param name in full
 * @param dateOfBirth theirs
 * @param address where they live
 * @param phone E.164
 * @param language in which the bank speaks to them
 */
@Schema(name = "CompleteProfile")
public record CompleteProfile(
    @NotBlank @Size(max = 100) @OneLine @Schema(example = "Robin Marsh") String name,
    @NotNull @Schema(example = "1990-04-01") LocalDate dateOfBirth,
    @NotNull @Valid AddressBody address,
    @NotNull
        @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "{bank.ballast.web.profile.phone}")
        @Schema(example = "+447700900123")
        String phone,
    @NotNull
        @Pattern(regexp = "en|fr|ar", message = "{bank.ballast.web.profile.language}")
        @Schema(example = "en")
        String language) {

  Profile toProfile() {
    return new Profile(name, dateOfBirth, address.toAddress(), phone, language);
  }
}
