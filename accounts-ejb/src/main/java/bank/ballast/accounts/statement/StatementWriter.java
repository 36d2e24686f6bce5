package bank.ballast.accounts.statement;

import java.io.IOException;
import java.io.OutputStream;

/** Writes statements in one format. */
@FunctionalInterface
interface StatementWriter {

  /** Writes one, and leaves the stream open. */
  void write(Statement statement, OutputStream out) throws IOException;
}
