package bank.ballast.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxy's own door, by which it is steered while it serves: commands in, text out. Every
 * command opens it anew, so one of these may be kept and shared.
 */
public final class HaproxySocket {

  private static final int MOST = 10_000;
  private static final String EXPERIMENTAL = "experimental-mode on; ";
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  /** How an answer begins where nothing was done. */
  private static final List<String> REFUSALS =
      List.of("Unknown command", "Permission denied", "Can't find", "No such", "Require", "'");

  private final Path socket;

  /** The one at a place. */
  public HaproxySocket(Path socket) {
    this.socket = socket;
  }

  /**
   * What a server of the proxy's is doing.
   *
   * @param status as HAProxy has it: {@code UP}, {@code DOWN}, {@code MAINT}, {@code DRAIN}, …
   * @param sessions under way now
   * @param total sessions so far
   */
  public record Server(String backend, String name, String status, int sessions, long total) {

    /** Whether new requests go there. */
    public boolean isUp() {
      return status.startsWith("UP") || status.startsWith("no check");
    }
  }

  /**
   * Asks something.
   *
   * @param command as in HAProxy's management guide, one line
   * @throws IOException where the proxy does not answer
   * @throws StackFailure where it says that it can't
   */
  public String ask(String command) throws IOException {
    String answer = send(command).strip();
    if (REFUSALS.stream().anyMatch(answer::startsWith)) {
      throw new StackFailure(
          "The proxy refused '%s': %s"
              .formatted(command, answer.lines().findFirst().orElse("no reason")));
    }
    return answer;
  }

  /**
   * Tells it something, which it answers with silence.
   *
   * @throws IOException where the proxy does not answer
   * @throws StackFailure where it had anything to say
   */
  public void tell(String command) throws IOException {
    String answer = ask(command);
    if (!answer.isEmpty()) {
      throw new StackFailure("The proxy refused '%s': %s".formatted(command, answer));
    }
  }

  /**
   * Sets how many of 10,000 customers are on the candidate; those who are there stay there while it
   * grows.
   */
  public void share(int ofTenThousand) throws IOException {
    if (ofTenThousand < 0 || ofTenThousand > MOST) {
      throw new IllegalArgumentException("No share of 10,000: " + ofTenThousand);
    }
    tell(EXPERIMENTAL + "set var proc.share int(" + ofTenThousand + ")");
  }

  /** How many of 10,000 customers are on the candidate. */
  public int share() throws IOException {
    return Integer.parseInt(variable("proc.share"));
  }

  /** Puts the staff on the candidate, or back. */
  public void staff(boolean onCandidate) throws IOException {
    tell(EXPERIMENTAL + "set var proc.staff int(" + (onCandidate ? 1 : 0) + ")");
  }

  /** Until when the candidate may serve, in seconds since 1970; the guard says so all the time. */
  public void watchedUntil(long second) throws IOException {
    tell(EXPERIMENTAL + "set var proc.until int(" + second + ")");
  }

  /** Whether the staff is on the candidate. */
  public boolean staff() throws IOException {
    return variable("proc.staff").equals("1");
  }

  /** Shuffles the customers anew: by the release, so that others are first each time. */
  public void salt(String release) throws IOException {
    tell(EXPERIMENTAL + "set var proc.salt str(" + word(release) + ")");
  }

  /** By what the customers are shuffled. */
  public String salt() throws IOException {
    return variable("proc.salt");
  }

  /** Puts one customer on a side, in the running proxy alone. */
  void pin(Path map, String customer, Node.Role side) throws IOException {
    String entry = "%s %s %s".formatted(map, word(customer), side.word());
    // "set" knows only keys that are there, "add" would add a second one.
    if (ask("get map %s %s".formatted(map, customer)).contains("found=yes")) {
      tell("set map " + entry);
    } else {
      tell("add map " + entry);
    }
  }

  /** Lets one customer go again. */
  void unpin(Path map, String customer) throws IOException {
    if (ask("get map %s %s".formatted(map, word(customer))).contains("found=yes")) {
      tell("del map %s %s".formatted(map, customer));
    }
  }

  /**
   * Lets requests go to a server, or not.
   *
   * @param state {@code ready}; {@code drain}, which still takes those whose session is there;
   *     {@code maint}, which takes none. Requests under way are not cut off
   */
  public void state(String backend, String server, String state) throws IOException {
    tell("set server %s/%s state %s".formatted(word(backend), word(server), word(state)));
  }

  /** All servers. */
  public List<Server> servers() throws IOException {
    // Type 4 is servers; the fields that matter come before any that may hold a comma.
    return ask("show stat -1 4 -1")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(",", -1))
        .map(
            field ->
                new Server(
                    field[0],
                    field[1],
                    field[17],
                    Integer.parseInt(field[4]),
                    Long.parseLong(field[7])))
        .toList();
  }

  /** One server. */
  public Optional<Server> server(String backend, String name) throws IOException {
    return servers().stream()
        .filter(server -> server.backend().equals(backend) && server.name().equals(name))
        .findFirst();
  }

  private String variable(String name) throws IOException {
    // For instance: proc.share: type=sint value=<2500>
    String answer = ask("get var " + name);
    int begin = answer.indexOf("value=<");
    if (begin < 0) {
      throw new StackFailure("The proxy has no variable %s: %s".formatted(name, answer));
    }
    return answer.substring(begin + "value=<".length(), answer.lastIndexOf('>'));
  }

  /** A line break or a semicolon would begin another command. */
  private static String word(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("Not one word: " + text);
    }
    return text;
  }

  private String send(String command) throws IOException {
    if (command.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("One line, please: " + command);
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(shortened()));
      ByteBuffer line = ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A socket's name may have about a hundred characters: seen from here it may have fewer. */
  private Path shortened() {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = socket.toAbsolutePath();
    Path relative = here.relativize(absolute);
    return relative.toString().length() < absolute.toString().length() ? relative : absolute;
  }
}
