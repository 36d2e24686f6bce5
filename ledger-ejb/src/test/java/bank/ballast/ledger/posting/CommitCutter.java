package bank.ballast.ledger.posting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
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
  private static final byte OK = 0;
  private static final byte FAILED = (byte) 0xff;
  private static final int MORE_ANSWERS = 8;
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

    void requests() {
      try (client;
          server) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = server.getOutputStream();
        while (true) {
          byte[] packet = packet(in);
          if (commits(packet) && isCut()) {
            return;
          }
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
        DataInputStream in = new DataInputStream(server.getInputStream());
        OutputStream out = client.getOutputStream();
        while (true) {
          byte[] packet = packet(in);
          if (!answerIsLost) {
            out.write(packet);
            out.flush();
          } else if (isLast(packet)) {
            return;
          }
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

  /** One packet: three bytes of length, one of sequence, and the payload. */
  private static byte[] packet(DataInputStream in) throws IOException {
    byte[] header = new byte[HEADER];
    in.readFully(header);
    int length = (header[0] & 0xff) | (header[1] & 0xff) << Byte.SIZE | (header[2] & 0xff) << 16;
    byte[] packet = Arrays.copyOf(header, HEADER + length);
    in.readFully(packet, HEADER, length);
    return packet;
  }

  /** Whether it is a statement that commits, alone or as the last of several. */
  private static boolean commits(byte[] packet) {
    return packet.length > HEADER
        && packet[HEADER] == COM_QUERY
        && new String(packet, HEADER + 1, packet.length - HEADER - 1, US_ASCII)
            .strip()
            .toUpperCase(Locale.ROOT)
            .endsWith("COMMIT");
  }

  /**
   * Whether the server has answered all statements that came together: with a failure, or with an
   * "OK" (its kind, two numbers, two bytes of status) that promises no further answer.
   */
  private static boolean isLast(byte[] packet) {
    if (packet[HEADER] == FAILED) {
      return true;
    }
    if (packet[HEADER] != OK) {
      return false;
    }
    int status = HEADER + 1;
    status += lengthOfNumber(packet[status]);
    status += lengthOfNumber(packet[status]);
    return (packet[status] & MORE_ANSWERS) == 0;
  }

  private static int lengthOfNumber(byte first) {
    return switch (first & 0xff) {
      case 0xfc -> 3;
      case 0xfd -> 4;
      case 0xfe -> 9;
      default -> 1;
    };
  }
}
