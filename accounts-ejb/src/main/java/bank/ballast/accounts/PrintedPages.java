package bank.ballast.accounts;

/**
 * Prints what customers are handed as a document: PDF, tagged (PDF/UA), with its fonts inside. For
 * the modules that have something to hand out.
 */
public interface PrintedPages {

  /**
   * Prints an XHTML document, with its styles inside and nothing fetched.
   *
   * @param xhtml whole, from its document type on
   * @param language {@code en}, {@code fr} or {@code ar}: pages in Arabic are read from the right
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#STATEMENTS_BUSY}
   */
  byte[] pdf(String xhtml, String language);
}
