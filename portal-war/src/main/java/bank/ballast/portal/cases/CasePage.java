package bank.ballast.portal.cases;

import bank.ballast.operations.CaseDesk;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseState;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.portal.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case: what was said, and what an agent may do about it. */
@Named
@RequestScoped
public class CasePage {

  private static final List<String> REPORTS =
      List.of("crash", "log-in-failed", "failed-connection");

  @Inject private CaseDesk desk;
  @Inject private Notices notices;

  private String id = "";
  private String answer = "";
  private int seen;
  private CaseDesk.@Nullable File file;

  /** Reads the case; refused where there is none. */
  public void load() {
    file = desk.read(CaseId.parse(id));
  }

  /** Takes it. */
  public String take() {
    desk.take(CaseId.parse(id));
    return done("take");
  }

  /** Answers. */
  public String answer() {
    desk.answer(CaseId.parse(id), seen, answer);
    return done("answer");
  }

  /** Closes it. */
  public String close() {
    desk.close(CaseId.parse(id), seen);
    return done("close");
  }

  /** Opens the customer's records; the case is the reason. */
  public String visit() {
    return "/customers/customer.xhtml?faces-redirect=true&visit=" + desk.visit(CaseId.parse(id));
  }

  private String done(String act) {
    notices.done("case.done." + act, Map.of());
    return "/cases/case.xhtml?faces-redirect=true&case=" + id;
  }

  /** The case with all that was said. */
  public CaseDesk.@Nullable File getFile() {
    return file;
  }

  /** The words for a thing that the customer met; what the app told of has those of its report. */
  public String word(Met met) {
    String code = met.code();
    return met.kind() == MetKind.SEEN_BY_CLIENT && code != null && REPORTS.contains(code)
        ? "met.report." + code
        : "met." + met.kind();
  }

  /** Whether nothing is left to be said. */
  public boolean isClosed() {
    return Objects.requireNonNull(file).row().state() == CaseState.CLOSED;
  }

  /** Whether another agent has taken it. */
  public boolean isOthers() {
    CaseDesk.File read = Objects.requireNonNull(file);
    return read.row().agent() != null && !read.mine();
  }

  /** The case's id. */
  public String getId() {
    return id;
  }

  /** Takes the case's id. */
  public void setId(@Nullable String id) {
    this.id = id == null ? "" : id;
  }

  /** What the agent writes. */
  public String getAnswer() {
    return answer;
  }

  /** Takes what the agent writes. */
  public void setAnswer(@Nullable String answer) {
    this.answer = answer == null ? "" : answer;
  }

  /** How many messages the page shows. */
  public int getSeen() {
    // After a refusal the page shows what has come meanwhile, and the next try knows of it.
    return file == null ? seen : file.row().messageCount();
  }

  /** Takes how many messages the page showed. */
  public void setSeen(int seen) {
    this.seen = seen;
  }
}
