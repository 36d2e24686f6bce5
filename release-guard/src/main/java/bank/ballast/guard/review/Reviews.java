package bank.ballast.guard.review;

import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.touched.TouchedLists;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes reviews of incidents from what is kept. */
public final class Reviews {

  private final Releases releases;
  private final TouchedLists touched;
  private final KeptCurves curves;

  /** All releases that there have been, each as it was last. */
  public interface Releases {
    /** The newest first. */
    List<ReleaseView> all() throws IOException;
  }

  /** By what is kept. */
  public Reviews(Releases releases, TouchedLists touched, KeptCurves curves) {
    this.releases = releases;
    this.touched = touched;
    this.curves = curves;
  }

  /** That of an incident, as far as it is known now. */
  public Review of(Incident incident) throws IOException {
    return Review.of(
        incident,
        release(incident).orElse(null),
        touched.of(incident),
        curves.of(incident.id()),
        Instant.now());
  }

  private Optional<ReleaseView> release(Incident incident) throws IOException {
    if (incident.release() == null) {
      return Optional.empty();
    }
    // The same release may have been tried more than once: the try is told by when it began.
    return releases.all().stream()
        .filter(it -> it.id().equals(incident.release()))
        .filter(it -> it.timeline().get(0).at().equals(incident.timeline().get(0).at()))
        .findFirst();
  }
}
