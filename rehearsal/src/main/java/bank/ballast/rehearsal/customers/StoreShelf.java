package bank.ballast.rehearsal.customers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/** Asks what the bank says of a version of an app. */
public final class StoreShelf {

  private final BankAddress address;
  private final Wire wire;

  /** Of the bank at an address. */
  public StoreShelf(BankAddress address) throws IOException {
    this.address = address;
    this.wire = new Wire(address.certificate());
  }

  /** Whether it says that nobody should use it. */
  public boolean isBroken(Platform platform, String version) throws InterruptedException {
    return wire.ask(
            HttpRequest.newBuilder(
                URI.create(
                    "%s/api/app-version?platform=%s&version=%s"
                        .formatted(address.bank(), platform.word(), version))),
            new Cookies())
        .body()
        .path(VersionQuestion.VERDICT)
        .asText()
        .equals(VersionQuestion.BROKEN);
  }
}
