package bank.ballast.ledger.posting;

import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.database.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes companion rows, those of one table and the same columns in one statement. */
final class Companions {

  private static final Pattern NAME = Pattern.compile("[a-z_]+");

  /** What rows have in common that one statement can write. */
  private record Shape(String table, List<String> columns) {}

  private Companions() {}

  /** Writes all rows, tables in the order of their first row. */
  static void insert(Script script, List<CompanionRow> companions) {
    Map<Shape, List<List<Object>>> rows = new LinkedHashMap<>();
    for (CompanionRow companion : companions) {
      Map<String, Object> values = new TreeMap<>(companion.values());
      Shape shape = new Shape(companion.table(), List.copyOf(values.keySet()));
      rows.computeIfAbsent(shape, Companions::begin).add(List.copyOf(values.values()));
    }
    for (Map.Entry<Shape, List<List<Object>>> same : rows.entrySet()) {
      script.insert(same.getKey().table(), same.getKey().columns(), same.getValue());
    }
  }

  // Names can't be parameters of a statement. They come from code alone; this holds them to it.
  private static List<List<Object>> begin(Shape shape) {
    requireName(shape.table());
    shape.columns().forEach(Companions::requireName);
    return new ArrayList<>();
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a table or column: " + name);
    }
  }
}
