package bank.ballast.cli.importing;

/**
 * A row that was not brought in.
 *
 * @param file the name of the file it stood in
 * @param line its line there, from 1
 * @param id its id in those books, or empty where it could not be read
 * @param code why, for programs
 * @param reason why, for people
 */
public record RefusedRow(String file, long line, String id, String code, String reason) {

  /** The code of rows that this program could not read. */
  static final String MALFORMED = "ROW_MALFORMED";

  @Override
  public String toString() {
    return "%s:%d: %s%s (%s)".formatted(file, line, id.isEmpty() ? "" : id + ": ", reason, code);
  }
}
