package bank.ballast.web.reports;

import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReports;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client saw since it reported last.
 *
 * @param reports in any order
 */
@Schema(name = "ClientReports")
public record ReportBatch(
    @NotNull @Size(min = 1, max = ClientReports.MOST) List<@NotNull @Valid Report> reports) {

  List<ClientReport> toReports() {
    return IntStream.range(0, reports.size()).mapToObj(i -> reports.get(i).toReport(i)).toList();
  }
}
