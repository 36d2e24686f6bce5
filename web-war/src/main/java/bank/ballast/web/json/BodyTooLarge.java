package bank.ballast.web.json;

import java.io.IOException;

/** Thrown while a body is read that is larger than the API reads. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  /** A body of more bytes than this. */
  public BodyTooLarge(long limit) {
    super("more than " + limit + " bytes");
  }
}
