package bank.ballast.systemtests.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that every answer of the bank carries (security checklist, items 28 and 31). */
public final class SafetyHeaders {

  private static final long YEAR_SECONDS = 31_536_000;
  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
  private static final List<String> POLICY =
      List.of("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");

  private SafetyHeaders() {}

  /** What is missing or wrong; empty where all is well. */
  public static List<String> findings(Answer answer) {
    List<String> findings = new ArrayList<>();
    if (!answer.header("X-Content-Type-Options").equals(Optional.of("nosniff"))) {
      findings.add("no X-Content-Type-Options: nosniff");
    }
    if (answer.header("Referrer-Policy").isEmpty()) {
      findings.add("no Referrer-Policy");
    }
    Matcher age = MAX_AGE.matcher(answer.header("Strict-Transport-Security").orElse(""));
    if (!age.find() || Long.parseLong(age.group(1)) < YEAR_SECONDS) {
      findings.add("no Strict-Transport-Security of a year");
    }
    findings.addAll(policyFindings(answer.header("Content-Security-Policy").orElse("")));
    if (isPersonal(answer) && !answer.header("Cache-Control").orElse("").contains("no-store")) {
      findings.add("no Cache-Control: no-store");
    }
    for (String telling : List.of("Server", "X-Powered-By")) {
      answer.header(telling).ifPresent(value -> findings.add(telling + " tells: " + value));
    }
    return findings;
  }

  /** What the API says, and the desk's pages. */
  private static boolean isPersonal(Answer answer) {
    String path = answer.response().uri().getPath();
    return (path.startsWith("/api/") && answer.mediaType().endsWith("json"))
        || (path.startsWith("/portal/")
            && answer.status() == 200
            && answer.mediaType().equals("text/html"));
  }

  private static List<String> policyFindings(String policy) {
    List<String> findings = new ArrayList<>();
    // 'none' as the default covers object-src; the other two have no default and must be said.
    String said = policy.toLowerCase(Locale.ROOT);
    for (String directive : POLICY) {
      boolean byDefault = directive.startsWith("object-src") && said.contains("default-src 'none'");
      if (!said.contains(directive) && !byDefault) {
        findings.add("Content-Security-Policy lacks " + directive);
      }
    }
    if (said.contains("'unsafe-eval'")
        || Pattern.compile("script-src[^;]*'unsafe-inline'").matcher(said).find()) {
      findings.add("Content-Security-Policy lets unsafe scripts in");
    }
    return findings;
  }
}
