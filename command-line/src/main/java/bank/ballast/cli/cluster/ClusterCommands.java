package bank.ballast.cli.cluster;

import picocli.CommandLine.Command;

/** The production shape on this machine; see its subcommands. */
@Command(
    name = "cluster",
    description = "The bank behind a proxy: two nodes, and a place for a new release.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "On the same data as ./bank up, which is not up at the same time. Needs HAProxy (Debian's",
      "package haproxy). Ports: BALLAST_HTTPS_PORT (8443), BALLAST_NODE_PORT (8081, and the two",
      "that follow), BALLAST_NODE_MANAGEMENT_PORT (9991, likewise), BALLAST_GUARD_PORT (8090).",
    },
    subcommands = {ClusterUp.class, ClusterDown.class, ClusterStatus.class})
public final class ClusterCommands {}
