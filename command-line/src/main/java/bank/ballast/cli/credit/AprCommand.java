package bank.ballast.cli.credit;

import bank.ballast.credit.Apr;
import bank.ballast.credit.TermsRefusal;
import bank.ballast.credit.TermsRefused;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Advances and repayments in, the annual percentage rate out. */
@Command(
    name = "apr",
    description = "Reckon an annual percentage rate: advances and repayments as JSON in.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Reads {\"advances\": [{\"date\", \"amount\"}], \"repayments\": [{\"date\", \"amount\"}]} from",
      "standard input; charges are repayments. Amounts are decimal strings (numbers will do), days",
      "are as 2026-11-23. Writes {\"rate\", \"published\"}: percent a year to six decimals, and to",
      "one, as it is published (CONC App 1.2; Directives 2008/48/EC and 2014/17/EU, Annex I).",
      "Exit code 2, with the field and the reason: flows to which no rate belongs, or one above",
      "10^18 percent a year.",
    })
public final class AprCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 2_400;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Fields fields = Fields.read(System.in);
    List<Apr.Flow> advances = flows(fields, "advances");
    List<Apr.Flow> repayments = flows(fields, "repayments");
    fields.done();
    Apr apr = Apr.ofFlows(advances, repayments);
    ObjectNode answer = JSON.createObjectNode();
    answer.put("rate", apr.rate().toPlainString());
    answer.put("published", apr.published().toPlainString());
    Output.line(spec, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    return 0;
  }

  private static List<Apr.Flow> flows(Fields fields, String name) {
    List<Apr.Flow> flows = new ArrayList<>();
    for (Fields one : fields.list(name)) {
      flows.add(new Apr.Flow(one.date("date"), one.decimal("amount")));
      one.done();
    }
    if (flows.size() > MOST) {
      throw new TermsRefused(TermsRefusal.OUT_OF_RANGE, name, "more than " + MOST);
    }
    return flows;
  }
}
