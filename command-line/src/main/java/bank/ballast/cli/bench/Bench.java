package bank.ballast.cli.bench;

import picocli.CommandLine.Command;

/** Measures the bank; see its subcommands. */
@Command(
    name = "bench",
    description = "Measure the bank against named baselines, on servers of its own.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchLedger.class, BenchGrowth.class, BenchDay.class, BenchLending.class})
public final class Bench {}
