package bank.ballast.accounts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a statement can be written as, and how long it may then be. A PDF is laid out in memory,
 * page by page; the others are written as they are read.
 */
public enum StatementFormat {
  /** To be read and printed (ISO 32000), in the customer's language. */
  PDF("pdf", "application/pdf", "pdf", 2_000),
  /** For spreadsheets (RFC 4180). */
  CSV("csv", "text/csv; charset=utf-8", "csv", 50_000),
  /** Quicken Interchange Format, type Bank. */
  QIF("qif", "application/x-qif", "qif", 50_000),
  /** Open Financial Exchange 2.2. */
  OFX("ofx", "application/x-ofx", "ofx", 50_000),
  /** Bank-to-customer statement of ISO 20022, {@code camt.053.001.08}. */
  CAMT_053("camt.053", "application/xml; charset=utf-8", "xml", 50_000);

  private final String code;
  private final String mediaType;
  private final String extension;
  private final int mostLines;

  StatementFormat(String code, String mediaType, String extension, int mostLines) {
    this.code = code;
    this.mediaType = mediaType;
    this.extension = extension;
    this.mostLines = mostLines;
  }

  /** The format with this code. */
  public static Optional<StatementFormat> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  /** What it is called in the API. */
  public String code() {
    return code;
  }

  /** Of its documents, with parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** How a file's name ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** How many lines a statement may have at most. */
  public int mostLines() {
    return mostLines;
  }
}
