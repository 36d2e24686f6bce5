package bank.ballast.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What the scheme gets wrong in a statement because it was told to, so that tests and people see a
 * bank find it. The statement ties all the same: its closing balance is what its entries come to.
 *
 * @param leaveOut the transaction whose entry waits for the next statement, or null
 * @param alter the transaction whose entry gets another amount, or null
 * @param alterTo that amount in pence, without a sign
 * @param foreign the amount of an entry that is about no payment, in pence; 0 for none
 * @param opening by how much the opening balance is not the last closing one, in pence
 */
record Wrongs(
    @Nullable String leaveOut, @Nullable String alter, long alterTo, long foreign, long opening) {

  static final Wrongs NONE = new Wrongs(null, null, 0, 0, 0);
}
