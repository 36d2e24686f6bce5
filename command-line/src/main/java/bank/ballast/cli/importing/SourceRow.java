package bank.ballast.cli.importing;

import java.util.List;

/**
 * A row in the general form, and where it came from.
 *
 * @param file the name of the file it stood in
 * @param line its line there, from 1
 * @param cells one for each column of its {@link BookFile}, empty where there is nothing
 */
public record SourceRow(String file, long line, List<String> cells) {

  /** A row whose cells can't change under the reader. */
  public SourceRow {
    cells = List.copyOf(cells);
  }

  /** The first cell: the row's id in those books. */
  public String id() {
    return cells.get(0);
  }
}
