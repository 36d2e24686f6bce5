package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Which customers were put on a side by name, as the proxy reads it when it starts. */
final class Pins {

  private final Path file;

  Pins(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** The sides by customer. */
  synchronized Map<String, String> all() throws IOException {
    Map<String, String> pins = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split(" ", 2);
        if (words.length == 2 && !words[0].startsWith("#")) {
          pins.put(words[0], words[1]);
        }
      }
    }
    return pins;
  }

  synchronized void put(String customer, Node.Role side) throws IOException {
    Map<String, String> pins = all();
    pins.put(customer, side.word());
    write(pins);
  }

  synchronized void remove(String customer) throws IOException {
    Map<String, String> pins = all();
    pins.remove(customer);
    write(pins);
  }

  /** Makes it where there is none: the proxy will not start without. */
  synchronized void make() throws IOException {
    if (!Files.exists(file)) {
      write(Map.of());
    }
  }

  private void write(Map<String, String> pins) throws IOException {
    StringBuilder text = new StringBuilder();
    pins.forEach((customer, side) -> text.append(customer).append(' ').append(side).append('\n'));
    PrivateFiles.write(file, text.toString());
  }
}
