package bank.ballast.web.profile;

import bank.ballast.accounts.Profile;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall change in a profile. What is left out stays as it is.
 *
 * @param name in full
 * @param dateOfBirth theirs
 * @param address where they live, as a whole
 * @param phone E.164
 * @param language in which the bank speaks to them
 */
@Schema(name = "ChangeProfile")
public record ChangeProfile(
    @Pattern(regexp = ".*\\S.*") @Size(max = 100) @OneLine @Nullable String name,
    @Nullable LocalDate dateOfBirth,
    @Valid @Nullable AddressBody address,
    @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "{bank.ballast.web.profile.phone}")
        @Schema(example = "+447700900456")
        @Nullable String phone,
    @Pattern(regexp = "en|fr|ar", message = "{bank.ballast.web.profile.language}")
        @Schema(example = "fr")
        @Nullable String language) {

  Profile appliedTo(Profile old) {
    return new Profile(
        Objects.requireNonNullElse(name, old.name()),
        Objects.requireNonNullElse(dateOfBirth, old.dateOfBirth()),
        address == null ? old.address() : address.toAddress(),
        Objects.requireNonNullElse(phone, old.phone()),
        Objects.requireNonNullElse(language, old.language()));
  }
}
