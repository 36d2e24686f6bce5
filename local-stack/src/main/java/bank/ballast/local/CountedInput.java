package bank.ballast.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much was read. */
final class CountedInput extends FilterInputStream {

  private final LongConsumer told;
  private long bytes;

  CountedInput(InputStream from, LongConsumer told) {
    super(from);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) {
    bytes += more;
    told.accept(bytes);
  }
}
