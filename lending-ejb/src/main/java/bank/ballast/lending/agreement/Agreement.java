package bank.ballast.lending.agreement;

import bank.ballast.lending.LoanAgreements.Document;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;

/** An agreement as it was shown: its day, its SHA-256 and its bytes. */
final class Agreement {

  private final LocalDate day;
  private final String hash;
  private final byte[] document;

  Agreement(LocalDate day, String hash, byte[] document) {
    this.day = day;
    this.hash = hash;
    this.document = document.clone();
  }

  LocalDate day() {
    return day;
  }

  Document document() {
    return new Document(
        "loan-agreement-" + day + ".pdf",
        day,
        hash,
        document.length,
        new ByteArrayInputStream(document));
  }
}
