package bank.ballast.local;

/** Told how far a backup or a restore is, many times a second. */
@FunctionalInterface
public interface BackupProgress {

  /** Hears nothing. */
  BackupProgress SILENT = (what, done, of) -> {};

  /**
   * So much is done.
   *
   * @param what is being done, for people
   * @param of how many bytes it will be; 0 where nobody knows
   */
  void bytes(String what, long done, long of);
}
