package bank.ballast.platform;

import java.util.OptionalLong;

/**
 * Work that one node at a time may do: timers, batches, consumers of messages. Who does it holds a
 * lease in the database, for some seconds, and renews it by asking again.
 *
 * <p>Only nodes of the stable release hold leases: a candidate serves the customers that were given
 * to it, and touches nobody else's.
 */
public interface Leases {

  /**
   * Whether this node may do the work now; takes the lease where it is free, and renews it where it
   * is held. Cheap enough to ask once a second. Where the database is away, nobody may.
   *
   * <p>A node that stands still for longer than the lease lasts may go on while another one has
   * begun: work must be harmless when it is done twice, or name its {@link #fence}.
   *
   * @param name of the work, 1 to 64 ASCII characters
   */
  boolean holds(String name);

  /**
   * As {@link #holds}, with the number under which the lease is held.
   *
   * @return a number that grows with each new holder; empty where this node may not do the work
   */
  OptionalLong fence(String name);
}
