package bank.ballast.portal.payments;

import bank.ballast.payments.RecallId;
import bank.ballast.payments.RecallRefusal;
import bank.ballast.payments.ReceivedRecalls;
import bank.ballast.payments.ReceivedRecalls.Recall;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Notices;
import bank.ballast.portal.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other banks that ask for money back, and the agent's answers. */
@Named
@RequestScoped
public class RecallsPage {

  private static final int SHOWN = 100;
  private static final String HERE = "/payments/recalls.xhtml?faces-redirect=true";

  @Inject private ReceivedRecalls recalls;
  @Inject private Notices notices;
  @Inject private Language language;

  private List<Recall> open = List.of();
  private List<Recall> answered = List.of();
  private String item = "";
  private String note = "";
  private String why = RecallRefusal.CUSTOMER_DECLINES.name();
  private boolean consent;
  private String attempted = "";

  /** Reads how things are. */
  @PostConstruct
  void load() {
    open = recalls.open(SHOWN);
    answered = recalls.answered(SHOWN);
  }

  /** Gives the money back, and shows the page anew. */
  public String grant() {
    attempted = "grant";
    recalls.grant(RecallId.parse(item), consent, note);
    notices.done("recalls.granted", Map.of());
    return HERE;
  }

  /** Does not give it back, and shows the page anew. */
  public String refuse() {
    attempted = "refuse";
    RecallRefusal chosen =
        Arrays.stream(RecallRefusal.values())
            .filter(each -> each.name().equals(why))
            .findFirst()
            .orElse(RecallRefusal.CUSTOMER_DECLINES);
    recalls.refuse(RecallId.parse(item), chosen, note);
    notices.done("recalls.refused", Map.of());
    return HERE;
  }

  /** Whether this act was just tried and refused, so that its question is put again. */
  public boolean refused(String act) {
    return attempted.equals(act);
  }

  /** Why the money is asked for, in words. */
  public String reason(Recall recall) {
    return Texts.in(language.getLocale())
        .sayOr("recall.reason." + recall.reason(), recall.reason());
  }

  /** What was answered, in words. */
  public String answer(Recall recall) {
    ReceivedRecalls.Answer answer = recall.answer();
    Texts texts = Texts.in(language.getLocale());
    if (answer == null) {
      return "";
    }
    if (answer.granted()) {
      return texts.say(
          answer.consent() ? "recalls.answer.agreed" : "recalls.answer.granted", Map.of());
    }
    String code = String.valueOf(answer.refusal());
    return texts.sayOr("recall.no." + code, code);
  }

  /** Questions that wait for an answer. */
  public List<Recall> getOpen() {
    return open;
  }

  /** Questions that were answered. */
  public List<Recall> getAnswered() {
    return answered;
  }

  /** Why money may not go back. */
  public List<RecallRefusal> getWhys() {
    return List.of(RecallRefusal.values());
  }

  /** The id of the question that is answered. */
  public String getItem() {
    return item;
  }

  /** Takes that id. */
  public void setItem(@Nullable String item) {
    this.item = Objects.requireNonNullElse(item, "");
  }

  /** Why it is answered so. */
  public String getNote() {
    return note;
  }

  /** Takes why it is answered so. */
  public void setNote(@Nullable String note) {
    this.note = Objects.requireNonNullElse(note, "");
  }

  /** Why the money does not go back. */
  public String getWhy() {
    return why;
  }

  /** Takes why the money does not go back. */
  public void setWhy(@Nullable String why) {
    this.why = Objects.requireNonNullElse(why, "");
  }

  /** Whether the customer agreed. */
  public boolean isConsent() {
    return consent;
  }

  /** Takes whether the customer agreed. */
  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}
