package bank.ballast.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the bank says to one installation of its app.
 *
 * @param state of its version, as far as it holds for this installation
 * @param use the version to be used instead; null where none is named
 */
public record AppVerdict(AppVersionState state, @Nullable AppVersion use) {

  /** Nothing is wrong. */
  public static final AppVerdict FINE = new AppVerdict(AppVersionState.FINE, null);
}
