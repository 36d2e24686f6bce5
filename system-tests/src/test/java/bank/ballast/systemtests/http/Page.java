package bank.ballast.systemtests.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a test needs out of an HTML page: where a form goes, where a link leads, hidden fields.
 *
 * @param answer the page
 */
public record Page(Answer answer) {

  private static final Pattern HIDDEN =
      Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>", Pattern.CASE_INSENSITIVE);

  /** Where the form with this id is sent. */
  public URI formAction(String id) {
    return resolve(
        attribute(tag("<form\\b[^>]*\\bid=\"" + Pattern.quote(id) + "\"[^>]*>"), "action"));
  }

  /** Where the first link leads whose address contains this. */
  public URI linkWith(String part) {
    return resolve(
        attribute(tag("<a\\b[^>]*href=\"[^\"]*" + Pattern.quote(part) + "[^\"]*\"[^>]*>"), "href"));
  }

  /** All hidden fields of the page, by name. */
  public Map<String, String> hiddenFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = HIDDEN.matcher(answer.body());
    while (input.find()) {
      if (input.group().contains("name=\"")) {
        fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
      }
    }
    return fields;
  }

  private String tag(String pattern) {
    Matcher tag = Pattern.compile(pattern).matcher(answer.body());
    if (!tag.find()) {
      throw new AssertionError("no " + pattern + " in the page of " + answer);
    }
    return tag.group();
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&amp;", "&").replace("&#x3D;", "=") : "";
  }

  private URI resolve(String address) {
    return answer.response().uri().resolve(address);
  }
}
