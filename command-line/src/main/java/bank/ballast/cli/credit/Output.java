package bank.ballast.cli.credit;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command's answer goes. */
final class Output {

  private Output() {}

  static void line(CommandSpec spec, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
