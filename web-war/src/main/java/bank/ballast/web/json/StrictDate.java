package bank.ballast.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads dates like 2026-11-21, and none of the other forms that Jackson's own reader takes. */
final class StrictDate extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  StrictDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
    String text = parser.getText();
    try {
      if (FORM.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException noSuchDay) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no such day");
    }
    return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "another form");
  }
}
