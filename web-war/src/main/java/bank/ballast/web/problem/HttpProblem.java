package bank.ballast.web.problem;

/** What HTTP itself refuses, without a module having been asked. */
public enum HttpProblem {
  /** The request is no HTTP that the server understands. */
  BAD_REQUEST(400),
  /** No token came, or one that is not valid. */
  UNAUTHENTICATED(401),
  /** The sign-in behind the token was ended. */
  SIGN_IN_ENDED(401),
  /** The actor's roles do not allow it. */
  FORBIDDEN(403),
  /** Nothing lives at this path. */
  NOT_FOUND(404),
  /** The path exists, the method does not. */
  METHOD_NOT_ALLOWED(405),
  /** No representation that the client accepts. */
  NOT_ACCEPTABLE(406),
  /** The body is larger than the API reads. */
  PAYLOAD_TOO_LARGE(413),
  /** The body is of a type that the API does not read. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** This version of the app is too old. */
  APP_UPDATE_NEEDED(426),
  /** This version of the app has a fault. */
  APP_VERSION_BROKEN(426),
  /** Too many requests. */
  TOO_MANY_REQUESTS(429),
  /** A fault of the bank's. */
  INTERNAL(500),
  /** Away for the moment. */
  UNAVAILABLE(503);

  private final int status;

  HttpProblem(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /**
   * The problem that belongs to a status: the exact one where there is one, otherwise {@link
   * #BAD_REQUEST} for the client's faults and {@link #INTERNAL} for ours.
   */
  public static HttpProblem ofStatus(int status) {
    for (HttpProblem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status < 500 ? BAD_REQUEST : INTERNAL;
  }
}
