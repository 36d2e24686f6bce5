package bank.ballast.guard.process;

import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.watch.VersionWatch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the bank that a version of its app is broken. */
final class VersionDesk {

  private final BankDoor bank;

  VersionDesk(BankDoor bank) {
    this.bank = bank;
  }

  /** From now on the bank refuses it, and says what to use instead. */
  void broken(VersionWatch.Broken version) throws IOException, InterruptedException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("verdict", "broken");
    if (version.use() != null) {
      body.put("use", version.use());
    }
    body.put("reason", version.detail());
    bank.send(
        "PUT", "/api/app-versions/%s/%s".formatted(version.platform(), version.version()), body);
  }
}
