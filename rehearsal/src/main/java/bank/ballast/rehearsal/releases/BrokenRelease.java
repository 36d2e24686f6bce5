package bank.ballast.rehearsal.releases;

/** A seeded release that can't be made of today's sources any more, with the reason in a line. */
public final class BrokenRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenRelease(String release, String reason) {
    super("The seeded release %s is broken: %s".formatted(release, reason));
  }
}
