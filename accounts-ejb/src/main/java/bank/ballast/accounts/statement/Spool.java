package bank.ballast.accounts.statement;

import bank.ballast.accounts.StatementDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a document waits until it is whole. So a client gets all of it or a refusal, nobody's slow
 * line keeps the books waiting, and no document is held in memory.
 */
final class Spool {

  private Spool() {}

  /** Has a document written, and hands it out from its beginning. */
  static StatementDocument document(
      Statement statement, String fileName, String mediaType, StatementWriter writer) {
    try {
      // For the server's own user alone; and it has no name any more as soon as it is open, so that
      // nothing is left of it whatever happens.
      Path file = Files.createTempFile("statement", null);
      FileChannel spooled =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      boolean whole = false;
      try {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(spooled));
        writer.write(statement, out);
        out.flush();
        whole = true;
      } finally {
        if (!whole) {
          spooled.close();
        }
      }
      long length = spooled.position();
      return new StatementDocument(
          fileName, mediaType, length, Channels.newInputStream(spooled.position(0)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
