package bank.ballast.cli.release;

import picocli.CommandLine.Command;

/** New releases on a running cluster; see its subcommands. */
@Command(
    name = "release",
    description = "Bring in a new release, stage by stage, watched by the release guard.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Needs ./bank cluster up. Settings of the guard, read when it starts: BALLAST_RELEASE_STAGES",
      "(1,5,25,50,100), BALLAST_RELEASE_BAKE (PT10M), BALLAST_RELEASE_WATCH (PT24H),",
      "BALLAST_RELEASE_PROBE_EVERY (PT3S), BALLAST_RELEASE_POINTS (50); all in docs/releases.md.",
    },
    subcommands = {
      StartRelease.class,
      ReleaseStatus.class,
      ReleaseActs.Pause.class,
      ReleaseActs.Resume.class,
      ReleaseActs.Promote.class,
      ReleaseActs.Abort.class,
      ReviewIncident.class
    })
public final class ReleaseCommands {}
