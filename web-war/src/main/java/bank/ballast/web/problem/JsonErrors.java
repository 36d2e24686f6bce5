package bank.ballast.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells from a JSON reader's complaint what the client did wrong, and where. */
final class JsonErrors {

  private JsonErrors() {}

  /** The complaint as an invalid input, without the reader's own words. */
  static InvalidInput invalidInput(JsonProcessingException complaint) {
    if (complaint instanceof JsonMappingException mapping) {
      return new InvalidInput(field(mapping), reason(mapping));
    }
    return new InvalidInput("", Reason.MALFORMED_JSON);
  }

  private static Reason reason(JsonMappingException complaint) {
    if (complaint instanceof UnrecognizedPropertyException) {
      return Reason.UNKNOWN_PROPERTY;
    }
    if (complaint.getCause() instanceof InputCoercionException) {
      return Reason.NOT_A_WHOLE_NUMBER;
    }
    if (complaint.getCause() instanceof StreamReadException) {
      return Reason.MALFORMED_JSON;
    }
    if (complaint instanceof MismatchedInputException mismatched) {
      return expected(mismatched.getTargetType());
    }
    return Reason.WRONG_TYPE;
  }

  private static Reason expected(@Nullable Class<?> type) {
    if (type == Long.class || type == long.class) {
      return Reason.NOT_A_WHOLE_NUMBER;
    }
    return type == LocalDate.class ? Reason.NOT_A_DATE : Reason.WRONG_TYPE;
  }

  private static String field(JsonMappingException complaint) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : complaint.getPath()) {
      String name = step.getFieldName();
      if (name != null) {
        field.append(field.isEmpty() ? "" : ".").append(name);
      } else {
        field.append('[').append(step.getIndex()).append(']');
      }
    }
    return field.toString();
  }
}
