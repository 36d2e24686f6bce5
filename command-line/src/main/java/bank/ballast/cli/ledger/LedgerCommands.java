package bank.ballast.cli.ledger;

import picocli.CommandLine.Command;

/** Looks into the books; see its subcommands. */
@Command(
    name = "ledger",
    description = "Look into the books: verify reads all of them, and says whether they hold.",
    mixinStandardHelpOptions = true,
    subcommands = {Verify.class})
public final class LedgerCommands {}
