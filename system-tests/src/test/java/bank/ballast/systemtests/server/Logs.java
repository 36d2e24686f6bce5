package bank.ballast.systemtests.server;

import bank.ballast.systemtests.bank.Bank;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the bank's programs have written to their logs. */
final class Logs {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bank bank;

  Logs(Bank bank) {
    this.bank = bank;
  }

  /** Where this text stands, as file and line number; empty where it is nowhere. */
  List<String> placesOf(String text) {
    List<String> places = new ArrayList<>();
    for (Path file : files()) {
      int number = 0;
      for (String line : lines(file)) {
        number++;
        if (line.contains(text)) {
          places.add(file.getFileName() + ":" + number);
        }
      }
    }
    return places;
  }

  /** The structured records of one logger that were written during one request. */
  List<JsonNode> records(String logger, String traceId) {
    return files().stream()
        .filter(file -> file.getFileName().toString().equals("server.json"))
        .flatMap(file -> lines(file).stream())
        .filter(line -> line.contains(logger) && line.contains(traceId))
        .flatMap(line -> parse(line).stream())
        .toList();
  }

  List<Path> files() {
    try (Stream<Path> files = Files.walk(bank.folder())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*/log/[^/]+\\.(log|json)[^/]*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<JsonNode> parse(String line) {
    try {
      return Optional.of(JSON.readTree(line));
    } catch (JsonProcessingException halfWritten) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
