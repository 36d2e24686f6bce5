package bank.ballast.web.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The web address that a request's link is handed on as: {@code BALLAST_PAYMENT_LINK}, in which
 * {@code {token}} stands for the token. Usually behind a number sign, so that the browser sends it
 * to no server and no log keeps it.
 */
@ApplicationScoped
class LinkAddress {

  private static final String TOKEN = "{token}";

  @Inject
  @ConfigProperty(
      name = "BALLAST_PAYMENT_LINK",
      defaultValue = "http://localhost:8080/app/pay#{token}")
  private String form;

  /** Web addresses of tokens, under the same keys. */
  Map<Integer, String> of(Map<Integer, String> tokens) {
    return tokens.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> form.replace(TOKEN, each.getValue())));
  }
}
