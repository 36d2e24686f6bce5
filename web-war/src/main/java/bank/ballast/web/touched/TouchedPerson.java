package bank.ballast.web.touched;

import bank.ballast.operations.Touched;
import bank.ballast.operations.TouchedCustomers;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer whom an incident touched.
 *
 * @param customer the subject of their log-in
 * @param met what they met
 */
@Schema(name = "TouchedCustomer")
public record TouchedPerson(
    @NotNull
        @Size(min = 1, max = 64)
        @OneLine
        @Schema(example = "5c1f0f0e-7e57-4a41-9f0c-0a1b2c3d4e5f")
        String customer,
    @NotNull @Size(min = 1, max = TouchedCustomers.MOST_MET) List<@NotNull @Valid MetThing> met) {

  Touched.Person toPerson(String field) {
    return new Touched.Person(
        customer,
        IntStream.range(0, met.size())
            .mapToObj(i -> met.get(i).toMet(field + ".met[" + i + "].kind"))
            .toList());
  }
}
