package bank.ballast.web.touched;

import bank.ballast.operations.TouchedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** {@code /api/touched-customers}. */
@Path("/touched-customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Touched customers",
    description = "Whom an incident touched, for the bank's own programs (role system)")
@ApplicationScoped
public class TouchedCustomersResource {

  @Inject private TouchedCustomers touched;

  /** Tells them. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tellTouchedCustomers",
      summary = "Keeps what customers met in an incident, and tells each of them once",
      description =
          "At most 500 customers in a call, all of it or nothing. The same incident and customer"
              + " again adds what is new, and tells them no second time.")
  public Told tell(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = TouchedBatch.class),
                      examples = @ExampleObject(name = "a failed log-in", value = FAILED)))
          @NotNull
          @Valid
          TouchedBatch body) {
    return Told.of(touched.tell(body.toTouched()));
  }

  /** What was done for them. */
  @GET
  @Path("/{incident}")
  @Operation(
      operationId = "touchedCustomers",
      summary = "How many were told of an incident, have read it, asked, and were credited")
  public IncidentCare care(@PathParam("incident") String incident) {
    return IncidentCare.of(touched.summary(incident));
  }

  private static final String FAILED =
      """
      {"incident": "inc_mb1x2y3z0042", "release": "0.1.0-1a2b3c4d",
       "from": "2026-11-22T10:02:00Z", "to": "2026-11-22T10:09:00Z",
       "customers": [{"customer": "5c1f0f0e-7e57-4a41-9f0c-0a1b2c3d4e5f",
         "met": [{"at": "2026-11-22T10:02:03.004Z", "kind": "FAILED_LOG_IN", "method": "GET",
                  "path": "/api/accounts", "status": 401, "code": "UNAUTHENTICATED"}]}]}""";
}
