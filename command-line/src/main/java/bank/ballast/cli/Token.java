package bank.ballast.cli;

import bank.ballast.local.DemoLogIns;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import bank.ballast.local.Tokens;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token of a demo log-in, for trying the API by hand. */
@Command(
    name = "token",
    description =
        "Print an access token (local set-up only): the log-in of a demo user by code and PKCE.",
    mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "USER",
      description = "A demo log-in such as customer1, or bank-cli for the command line's own.")
  private String user = "";

  @Override
  public Integer call() throws Exception {
    LocalStack stack = new LocalStack(StackSettings.ofThisProject());
    Tokens tokens = new Tokens(stack.settings(), stack.secrets());
    String token;
    if (user.equals("bank-cli")) {
      token = tokens.ofCommandLine();
    } else {
      DemoLogIns.LogIn logIn =
          new DemoLogIns(stack.settings().home())
              .of(user)
              .orElseThrow(() -> new StackFailure("There is no demo log-in " + user + "."));
      token = tokens.of(logIn.username(), logIn.password());
    }
    spec.commandLine().getOut().println(token);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
