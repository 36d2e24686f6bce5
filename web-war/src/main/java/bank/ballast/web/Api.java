package bank.ballast.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API lives, and what its description says of the whole. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Ballast",
            version = "0.1.0",
            description =
                "The app's API. Money is an integer of minor units and a currency; times are RFC"
                    + " 3339 in UTC; ids are opaque. Each error is application/problem+json, and"
                    + " its `code` is what a program relies on.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "An access token of the realm `ballast` with the audience `ballast-api`.")
public class Api extends Application {}
