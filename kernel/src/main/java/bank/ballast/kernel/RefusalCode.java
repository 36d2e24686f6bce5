package bank.ballast.kernel;

/**
 * The name of one way in which the bank refuses. Clients and tests rely on the name; the text that
 * a person reads is made from it at the edge.
 *
 * <p>Each module has one enum of its own that implements this.
 */
public interface RefusalCode {

  /** What the refusal is about, from which the edge derives the HTTP status. */
  enum Kind {
    /** The request is malformed: 400. */
    INVALID,
    /**
     * The actor is to sign in anew for this, and better: 401 with the challenge of RFC 9470. The
     * facts {@code acrValues} and {@code maxAge} say how.
     */
    STEP_UP,
    /** The actor may not do this: 403. */
    FORBIDDEN,
    /** There is no such thing, or it is somebody else's: 404. */
    NOT_FOUND,
    /** It contradicts the present state: 409. */
    CONFLICT,
    /** It is well-formed, but a rule of the bank forbids it: 422. */
    UNPROCESSABLE,
    /** It was asked too often: 429. The fact {@code retryAfterSeconds} says when to ask again. */
    TOO_MANY,
    /** Something that the bank needs is away for the moment: 503. */
    UNAVAILABLE
  }

  /** The code as clients see it, in capitals: {@code INSUFFICIENT_FUNDS}. */
  String name();

  /** What the refusal is about. */
  Kind kind();
}
