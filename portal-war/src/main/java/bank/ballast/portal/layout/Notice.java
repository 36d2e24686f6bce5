package bank.ballast.portal.layout;

import jakarta.faces.application.FacesMessage;

/** A message to the person at the page, with the code that tests and styles go by. */
public class Notice extends FacesMessage {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A message.
   *
   * @param severity how it is shown
   * @param code the refusal's code, or {@code DONE}
   * @param text what is read
   */
  public Notice(Severity severity, String code, String text) {
    super(severity, text, null);
    this.code = code;
  }

  /** The refusal's code, or {@code DONE}. */
  public String getCode() {
    return code;
  }
}
