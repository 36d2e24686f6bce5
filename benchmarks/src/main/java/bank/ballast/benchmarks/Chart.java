package bank.ballast.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Draws results as bars: for each setting a group, for each contender a bar, from the left the
 * transfers a second.
 */
final class Chart {

  private static final List<String> COLOURS =
      List.of("#b8c4d6", "#6f8fbf", "#14305c", "#0f8a6d", "#c46a1b");
  private static final int WIDTH = 760;
  private static final int LABELS = 190;
  private static final int BAR = 16;
  private static final int GROUP_GAP = 18;
  private static final int HEAD = 64;

  private Chart() {}

  /** An SVG picture that stands on its own. */
  static String of(Results results) {
    List<String> contenders = results.contenders();
    double most =
        results.settings().stream()
            .flatMap(setting -> contenders.stream().map(it -> results.cell(it, setting)))
            .mapToDouble(Results.Cell::perSecond)
            .max()
            .orElse(1);
    StringBuilder bars = new StringBuilder();
    int y = HEAD;
    for (Setting setting : results.settings()) {
      bars.append(text(LABELS - 10, y + contenders.size() * BAR / 2 + 4, "end", label(setting)));
      for (int i = 0; i < contenders.size(); i++) {
        double rate = results.cell(contenders.get(i), setting).perSecond();
        double length = rate / most * (WIDTH - LABELS - 90);
        bars.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LABELS,
                y + i * BAR,
                length,
                BAR - 2,
                COLOURS.get(i % COLOURS.size())));
        bars.append(
            text(
                LABELS + (int) length + 6,
                y + i * BAR + BAR - 5,
                "start",
                String.format(Locale.ROOT, "%,.0f", rate)));
      }
      y += contenders.size() * BAR + GROUP_GAP;
    }
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
        font-family="system-ui, sans-serif" font-size="12" fill="#1b2733" role="img">
        <title>Transfers a second</title>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        %3$s%4$s</svg>
        """,
        WIDTH,
        y,
        legend(contenders),
        bars);
  }

  private static String legend(List<String> contenders) {
    StringBuilder legend = new StringBuilder();
    legend.append(text(16, 24, "start", "Transfers a second, durable, the median of the rounds"));
    int x = 16;
    for (int i = 0; i < contenders.size(); i++) {
      legend.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"38\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
              x,
              COLOURS.get(i % COLOURS.size())));
      legend.append(text(x + 18, 48, "start", contenders.get(i)));
      x += 170;
    }
    return legend.toString();
  }

  private static String label(Setting setting) {
    String payees = setting.pattern() == Setting.Pattern.HOT ? "one hot payee" : "spread";
    return payees + ", " + setting.callers() + (setting.callers() == 1 ? " caller" : " callers");
  }

  private static String text(int x, int y, String anchor, String words) {
    return String.format(
        Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
  }
}
