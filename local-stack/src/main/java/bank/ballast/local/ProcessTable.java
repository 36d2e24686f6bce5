package bank.ballast.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux tells about processes and ports; on other systems it just knows less. */
final class ProcessTable {

  private static final Path PROC = Path.of("/proc");
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private ProcessTable() {}

  /** When a process began, in a form that is only good for comparing; unique until power-off. */
  static Optional<String> began(long pid) {
    try {
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      return Optional.of(stat(pid)[19] + "@" + boot);
    } catch (IOException e) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().startInstant())
          .map(Object::toString);
    }
  }

  /** Whether a process is of the session that another one leads; true where that is not known. */
  static boolean isOfSession(long pid, long leader) {
    try {
      return stat(pid)[3].equals(Long.toString(leader));
    } catch (IOException e) {
      return true;
    }
  }

  /** Fields of a process's status from the third on: session is 3 here, start time 19. */
  private static String[] stat(long pid) throws IOException {
    String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
    // The program's name stands in brackets before them, and may hold anything.
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  /** Whether nothing listens on a port of this machine. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Who listens on a port, for people; empty where the system won't tell this user. */
  static Optional<String> holderOf(int port) {
    OptionalLong inode = listeningInode(port);
    if (inode.isEmpty()) {
      return Optional.empty();
    }
    String socket = "socket:[" + inode.getAsLong() + "]";
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), socket))
        .findFirst()
        .map(
            process ->
                process
                    .info()
                    .command()
                    .map(command -> Path.of(command).getFileName() + " (pid " + process.pid() + ")")
                    .orElse("pid " + process.pid()));
  }

  private static OptionalLong listeningInode(int port) {
    String hexPort = ":%04X".formatted(port);
    for (String table : List.of("net/tcp", "net/tcp6")) {
      try (Stream<String> lines = Files.lines(PROC.resolve(table))) {
        Optional<String> inode =
            lines
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > 9)
                .filter(fields -> fields[1].endsWith(hexPort) && fields[3].equals("0A"))
                .map(fields -> fields[9])
                .findFirst();
        if (inode.isPresent()) {
          return OptionalLong.of(Long.parseLong(inode.get()));
        }
      } catch (IOException e) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> open = Files.list(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
      return open.anyMatch(file -> pointsTo(file, socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }
}
