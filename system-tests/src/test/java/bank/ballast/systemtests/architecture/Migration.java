package bank.ballast.systemtests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A migration's file, read as far as the rules need it.
 *
 * @param module whose folder it lies in
 * @param name of the file
 * @param statements its SQL in lower case, without comments and texts
 */
record Migration(String module, String name, String statements) {

  private static final Pattern COMMENTS_AND_TEXTS =
      Pattern.compile("--[^\\n]*|#[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);

  /** What stands behind these words is a table, unless it is itself one of them. */
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:table(?:\\s+if(?:\\s+not)?\\s+exists)?|into|from|join|references|update"
              + "|(?:grant|revoke)\\s+[a-z ,]+?\\s+on"
              + "|index\\s+\\w+\\s+on|(?:before|after)\\s+(?:insert|update|delete)\\s+on)"
              + "\\s+`?(?:ballast`?\\.`?)?(\\w+)`?");

  private static final Pattern EXPANDS =
      Pattern.compile(
          "\\bcreate\\s+(?:or\\s+replace\\s+)?table\\b|\\badd\\s+(?:column\\b|(?!constraint|primary|unique|index|key|check)\\w)");

  /** An index that goes takes nothing away from a program that is still running. */
  private static final Pattern CONTRACTS =
      Pattern.compile(
          "\\bdrop\\s+(?:table|column)\\b|\\brename\\b|\\bmodify\\b|\\bchange\\s+column\\b"
              + "|\\btruncate\\b|\\balter\\s+table\\s+\\w+\\s+drop\\b(?!\\s+index\\b)");

  static Migration read(Path file) {
    try {
      String statements =
          COMMENTS_AND_TEXTS
              .matcher(Files.readString(file))
              .replaceAll(" ")
              .toLowerCase(Locale.ROOT);
      int names = file.getNameCount();
      return new Migration(
          file.getName(names - 2).toString(), file.getName(names - 1).toString(), statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flyway's number of it. */
  String version() {
    return name.substring(0, name.indexOf("__"));
  }

  /** Every table that it names. */
  NavigableSet<String> tables() {
    NavigableSet<String> tables = new TreeSet<>();
    Matcher table = TABLE.matcher(statements);
    while (table.find()) {
      String name = table.group(1);
      // "on update" and "for update" are followed by other words of the language.
      if (!name.matches("cascade|restrict|set|no|on|select|of|values?|current_timestamp|dual")) {
        tables.add(name);
      }
    }
    return tables;
  }

  /** Whether it makes room for what comes. */
  boolean expands() {
    return EXPANDS.matcher(statements).find();
  }

  /** Whether it takes away what the release before may still use. */
  boolean contracts() {
    return CONTRACTS.matcher(statements).find();
  }
}
