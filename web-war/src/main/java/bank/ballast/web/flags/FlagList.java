package bank.ballast.web.flags;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All flags.
 *
 * @param items by name
 */
@Schema(name = "Flags")
public record FlagList(List<Flag> items) {}
