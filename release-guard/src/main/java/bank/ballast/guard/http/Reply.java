package bank.ballast.guard.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered. */
final class Reply {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int status;
  private final String type;
  private final byte[] body;

  /** One with a body of its own, which nobody changes any more. */
  Reply(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /** Writes the body. */
  void writeTo(OutputStream out) throws IOException {
    out.write(body);
  }

  int length() {
    return body.length;
  }

  static Reply json(int status, Object value) throws IOException {
    return new Reply(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
  }

  static Reply text(String type, String text) {
    return text(200, type, text);
  }

  static Reply text(int status, String type, String text) {
    return new Reply(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply problem(int status, String code, String detail) throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    problem.put("code", code);
    problem.put("detail", detail);
    return new Reply(status, "application/problem+json", JSON.writeValueAsBytes(problem));
  }

  static Reply nothingHere() throws IOException {
    return problem(404, "NOT_FOUND", "There is nothing here.");
  }
}
