package bank.ballast.benchmarks;

/**
 * What a contender is put through.
 *
 * @param pattern who pays whom
 * @param callers how many at a time, each with its next transfer as soon as the last was answered
 */
record Setting(Pattern pattern, int callers) {

  /** Who pays whom. */
  enum Pattern {
    /** Anybody pays anybody. */
    SPREAD,
    /** Anybody pays one. */
    HOT
  }
}
