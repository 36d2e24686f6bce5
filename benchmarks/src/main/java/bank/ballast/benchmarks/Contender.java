package bank.ballast.benchmarks;

import java.sql.SQLException;
import java.util.UUID;

/** A way to move money durably from one account to another. */
interface Contender {

  /** What tables and charts call it. */
  String name();

  /** What one caller needs for itself: a connection, for one. */
  Session open() throws SQLException;

  /** Where its books are. */
  Tables tables();

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
}
