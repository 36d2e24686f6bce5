package bank.ballast.portal.releases;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a release's way, as the picture shows it.
 *
 * @param name {@code PREPARING}, {@code STAFF}, percent, {@code WATCHED} or {@code PROMOTED}
 * @param place {@code done}, {@code here}, {@code ahead}, or {@code back} where it turned back
 */
public record Step(String name, String place) {

  /** Whether it is a share of the customers. */
  public boolean isShare() {
    return Character.isDigit(name.charAt(0));
  }

  /** The whole way of a release over these stages. */
  static List<Step> of(Release release, List<Integer> stages) {
    List<String> names = new ArrayList<>(List.of("PREPARING", "STAFF"));
    stages.forEach(stage -> names.add(Integer.toString(stage)));
    names.add("WATCHED");
    names.add("PROMOTED");
    int at = names.indexOf(reached(release));
    String here =
        switch (release.state()) {
          case "PROMOTED" -> "done";
          case "ROLLED_BACK", "ABORTED", "ROLLING_BACK" -> "back";
          default -> "here";
        };
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      steps.add(new Step(names.get(i), i < at ? "done" : i == at ? here : "ahead"));
    }
    return steps;
  }

  /** Its stage stays at a hundred percent while all are watched. */
  private static String reached(Release release) {
    return switch (release.state()) {
      case "WATCHED", "PROMOTED" -> release.state();
      default ->
          release.timeline().stream().anyMatch(line -> line.what().equals("WATCHED"))
              ? "WATCHED"
              : release.stage();
    };
  }
}
