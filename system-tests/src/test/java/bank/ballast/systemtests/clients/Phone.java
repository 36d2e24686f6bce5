package bank.ballast.systemtests.clients;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One installation of the app. */
final class Phone {

  private final Api api;
  private final String platform;
  private final String version;
  private final String installation = UUID.randomUUID().toString();

  Phone(Api api, String platform, String version) {
    this.api = api;
    this.platform = platform;
    this.version = version;
  }

  /** A version that no other test speaks of. */
  static String newVersion() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "%d.%d.%d"
        .formatted(random.nextInt(10, 100_000), random.nextInt(100_000), random.nextInt(1, 1000));
  }

  String installation() {
    return installation;
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer get(String path, String language) {
    return send("GET", path, null, Map.of("Accept-Language", language));
  }

  Answer report(Object body) {
    return send("POST", "/client-reports", body, Map.of());
  }

  /** What the bank says of this installation's version. */
  Answer verdict() {
    return get("/app-version?platform=%s&version=%s".formatted(platform, version));
  }

  private Answer send(
      String method, String path, @Nullable Object body, Map<String, String> further) {
    Map<String, String> headers = new HashMap<>(further);
    headers.put("X-App-Platform", platform);
    headers.put("X-App-Version", version);
    headers.put("X-Installation-Id", installation);
    return api.send(method, path, body, headers);
  }
}
