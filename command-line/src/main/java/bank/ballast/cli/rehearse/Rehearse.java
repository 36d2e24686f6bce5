package bank.ballast.cli.rehearse;

import picocli.CommandLine.Command;

/** Rehearses what a bank hopes never to need; see its subcommands. */
@Command(
    name = "rehearse",
    description = "Rehearse what should never happen, on servers of its own.",
    mixinStandardHelpOptions = true,
    subcommands = {RehearseRelease.class})
public final class Rehearse {}
