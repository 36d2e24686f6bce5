package bank.ballast.web.profile;

import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The customer, as they see themselves.
 *
 * @param id theirs
 * @param name in full
 * @param email as the log-in knew it
 * @param dateOfBirth theirs
 * @param address where they live
 * @param phone E.164
 * @param language in which the bank speaks to them
 * @param since when they became a customer
 */
@Schema(name = "Customer")
public record Customer(
    @Schema(required = true) String id,
    @Schema(required = true) String name,
    @Nullable String email,
    @Nullable LocalDate dateOfBirth,
    @Nullable AddressBody address,
    @Nullable String phone,
    @Nullable String language,
    @Schema(required = true) Instant since) {

  static Customer of(CustomerView view) {
    Profile profile = view.profile();
    return new Customer(
        view.id().toString(),
        view.name(),
        view.email(),
        profile == null ? null : profile.dateOfBirth(),
        profile == null ? null : AddressBody.of(profile.address()),
        profile == null ? null : profile.phone(),
        profile == null ? null : profile.language(),
        view.since());
  }
}
