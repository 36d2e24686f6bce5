package bank.ballast.benchmarks;

import java.sql.SQLException;
import java.util.UUID;

/** A way to move money durably from one account to another. */
interface Contender {

  /** What tables and charts call it. */
  String name();

  /** What one caller needs for itself: a connection, for one. */
  Session open() throws SQLException;

  /** The books' totals, for the check after each round. */
  Totals totals() throws SQLException;

  /** One caller's way in. Used by one thread. */
  interface Session extends AutoCloseable {

    /**
     * Moves money; on return it is durable.
     *
     * @param id the transfer's own
     * @param payer number of the account that is debited, from 0
     * @param payee number of the account that is credited, from 0
     * @param amount in minor units
     * @return whether it moved; false where the payer has too little
     */
    boolean transfer(UUID id, int payer, int payee, long amount) throws SQLException;

    @Override
    void close() throws SQLException;
  }

  /**
   * What the books say as a whole.
   *
   * @param transfers how many there are
   * @param imbalance debits less credits of all legs; zero, or money was made or lost
   * @param drift how many accounts differ from the sum of their legs
   * @param belowFloor how many accounts are below their floor
   */
  record Totals(long transfers, long imbalance, long drift, long belowFloor) {

    boolean sound() {
      return imbalance == 0 && drift == 0 && belowFloor == 0;
    }
  }
}
