package bank.ballast.web.json;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no body larger than its limit, whatever length the client announced. */
@Provider
public class BodyLimit implements ReaderInterceptor {

  /** The most that a JSON body may have. A {@link LargeBody} may have more. */
  public static final int JSON_BYTES = 64 * 1024;

  /** The most that any body may have: a call of the bulk import. */
  public static final int BYTES = 8 * 1024 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    boolean small =
        MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())
            && !context.getType().isAnnotationPresent(LargeBody.class);
    context.setInputStream(new Limited(context.getInputStream(), small ? JSON_BYTES : BYTES));
    return context.proceed();
  }

  private static final class Limited extends FilterInputStream {

    private final int most;
    private int left;

    private Limited(InputStream body, int most) {
      super(body);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new BodyTooLarge(most);
      }
    }
  }
}
