package bank.ballast.web.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about versions of the app.
 *
 * @param items all of it
 */
@Schema(name = "AppVersionDecisions")
public record Decisions(List<Decision> items) {}
