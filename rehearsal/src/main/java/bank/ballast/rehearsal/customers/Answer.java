package bank.ballast.rehearsal.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status of HTTP, 0 where nothing came
 * @param body as JSON, missing where there is none or it is none
 * @param fault what the connection said where nothing came
 */
record Answer(int status, JsonNode body, String fault) {

  static Answer none(String fault) {
    return new Answer(0, MissingNode.getInstance(), fault);
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Where the same may be sent again, and should be. */
  boolean isWorthAnotherTry() {
    return status == 0 || status == 429 || status >= 500;
  }

  /** The problem's code, or the fault. */
  String code() {
    return status == 0 ? fault : body.path("code").asText("");
  }
}
