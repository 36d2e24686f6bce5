package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.List;
import javax.sql.DataSource;

/**
 * Posting without a container around it: what concurrent callers share. One for each database and
 * process.
 */
public final class PostingEngine {

  /**
   * Batches at a time. While one is being committed the processor is free for another's judging; a
   * third would find neither.
   */
  private static final int LANES = 2;

  private final Gathering gathering;
  private final Expiry expiry;

  /**
   * An engine on a database that holds the ledger's tables.
   *
   * @param dataSource gives connections with READ COMMITTED and several statements at once
   * @param clock tells when entries were booked
   */
  public PostingEngine(DataSource dataSource, BusinessClock clock) {
    Books books = new MariaDbBooks(dataSource);
    this.gathering = new Gathering(new Poster(books, clock)::post, LANES);
    this.expiry = new Expiry(books, gathering, clock);
  }

  /**
   * Posts; see {@link bank.ballast.ledger.Ledger#post}.
   *
   * @throws Refusal {@link bank.ballast.ledger.LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public List<PostingResult> post(List<Posting> postings) {
    return gathering.post(postings);
  }

  /**
   * Gives back what pending entries hold whose time is over.
   *
   * @return how many were looked after
   * @throws Refusal {@link bank.ballast.ledger.LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public int voidWhatHasExpired() {
    return expiry.run();
  }
}
