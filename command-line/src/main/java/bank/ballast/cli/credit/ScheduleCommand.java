package bank.ballast.cli.credit;

import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Terms of a loan in, its schedule out. */
@Command(
    name = "schedule",
    description = "Reckon the schedule of a loan: terms as JSON in, rows as JSON out.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Reads one JSON object from standard input. Amounts and rates are decimal strings (numbers",
      "will do), days are as 2026-11-23. Fields, with what is usual where they are left out:",
      "  principal             what is lent at the start; or disbursements",
      "  currency              GBP; ISO 4217, which says the decimals of amounts",
      "  annualRate            percent a year, from 0 to 1000",
      "  instalments           how many, from 1 to 1200",
      "  start                 the day on which the loan starts; usual: the first disbursement",
      "  interestMethod        DECLINING_BALANCE | FLAT",
      "  amortisation          EQUAL_INSTALMENTS | EQUAL_PRINCIPAL",
      "  calculation           PROGRESSIVE | CUMULATIVE",
      "  interestPeriod        SAME_AS_REPAYMENT | DAILY; for CUMULATIVE alone, PROGRESSIVE goes",
      "                        by daysInYear and daysInMonth",
      "  daysInYear            ACTUAL | 360 | 364 | 365",
      "  daysInMonth           ACTUAL | 30",
      "  every                 {\"count\": 1, \"unit\": \"MONTHS\"}; or DAYS, WEEKS",
      "  firstDue              usual: one period after the start",
      "  graceOnPrincipal, graceOnInterest, interestFreePeriods",
      "                        0; for how many instalments from the first",
      "  instalmentMultipleOf  0, which is none",
      "  downPaymentPercent    0; what of each disbursement is repaid at once",
      "  disbursements         [{\"date\", \"amount\"}]: what is lent and when; principal then only",
      "                        says what was agreed",
      "  rateChanges           [{\"from\", \"annualRate\"}]",
      "  dueDateChanges        [{\"from\", \"to\"}]: the due dates after it follow",
      "Writes {\"rows\": [{\"due\", \"principal\", \"interest\", \"instalment\", \"balance\"}],",
      "\"totalInterest\", \"apr\"}. Exit code 2, with the field and the reason: terms that no loan",
      "can have. What the methods are: docs/lending-arithmetic.md.",
      "",
      "  echo '{\"principal\": \"5000\", \"annualRate\": \"12\", \"instalments\": 24,",
      "         \"start\": \"2026-12-01\"}' | ./bank schedule",
    })
public final class ScheduleCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Schedule schedule = Schedule.of(new TermsReader(Fields.read(System.in)).read());
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode rows = answer.putArray("rows");
    schedule.rows().forEach(row -> write(row, rows.addObject()));
    answer.put("totalInterest", text(schedule.totalInterest()));
    answer.put("apr", schedule.apr().published().toPlainString());
    Output.line(spec, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    return 0;
  }

  private static void write(ScheduleRow row, ObjectNode to) {
    to.put("due", row.due().toString());
    to.put("principal", text(row.principal()));
    to.put("interest", text(row.interest()));
    to.put("instalment", text(row.instalment()));
    to.put("balance", text(row.balance()));
  }

  private static String text(Money amount) {
    return BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits())
        .toPlainString();
  }
}
