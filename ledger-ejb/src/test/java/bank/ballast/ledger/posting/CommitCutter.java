package bank.ballast.ledger.posting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and MariaDB, and can break a connection in the middle of a COMMIT: the
 * client then knows nothing of what became of it.
 */
final class CommitCutter implements AutoCloseable {

  private static final byte COM_QUERY = 3;
  private static final int HEADER = 4;

  /** Where the connection breaks. */
  enum Cut {
    /** The COMMIT never arrives: the server rolls back. */
    BEFORE_IT_ARRIVES,
    /** The server has committed, and its answer never arrives. */
    BEFORE_ITS_ANSWER_ARRIVES
  }

  private final int target;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
  private final AtomicInteger cuts = new AtomicInteger();

  /** Hands on to this port of this machine. */
  CommitCutter(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Where clients reach it. */
  int port() {
    return listener.getLocalPort();
  }

  /** Breaks the connection on which the next COMMIT comes. */
  void cutNext(Cut cut) {
    next.set(cut);
  }

  /** How many it has broken. */
  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        Pair pair = new Pair(client, server);
        threads.execute(pair::requests);
        threads.execute(pair::answers);
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  /** One connection of a client, and its own to the server. */
  private final class Pair {

    private final Socket client;
    private final Socket server;
    private volatile boolean answerIsLost;

    Pair(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    /** Packet by packet: three bytes of length, one of sequence, and the payload. */
    void requests() {
      try (client;
          server) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = server.getOutputStream();
        byte[] header = new byte[HEADER];
        while (true) {
          in.readFully(header);
          int length =
              (header[0] & 0xff) | (header[1] & 0xff) << Byte.SIZE | (header[2] & 0xff) << 16;
          byte[] payload = in.readNBytes(length);
          if (isCommit(payload) && isCut()) {
            return;
          }
          byte[] packet = new byte[HEADER + length];
          System.arraycopy(header, 0, packet, 0, HEADER);
          System.arraycopy(payload, 0, packet, HEADER, length);
          out.write(packet);
          out.flush();
        }
      } catch (IOException closed) {
        // Either end is gone.
      }
    }

    void answers() {
      try (client;
          server) {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read > 0 && !answerIsLost; read = in.read(buffer)) {
          out.write(buffer, 0, read);
          out.flush();
        }
      } catch (IOException closed) {
        // Either end is gone.
      }
    }

    /** Whether the connection is to end here; where its answer is to be lost, it goes on first. */
    private boolean isCut() {
      Cut cut = next.getAndSet(null);
      if (cut == null) {
        return false;
      }
      cuts.incrementAndGet();
      answerIsLost = cut == Cut.BEFORE_ITS_ANSWER_ARRIVES;
      return cut == Cut.BEFORE_IT_ARRIVES;
    }
  }

  private static boolean isCommit(byte[] payload) {
    return payload.length > 0
        && payload[0] == COM_QUERY
        && new String(payload, 1, payload.length - 1, US_ASCII)
            .strip()
            .toUpperCase(Locale.ROOT)
            .equals("COMMIT");
  }
}
