package bank.ballast.ledger.posting;

import java.util.ArrayList;
import java.util.List;

/** The rules of two-phase, reversing and balancing entries once more, as plainly as can be. */
final class EffectsModel {

  /** An entry that holds or moved something: who pays whom how much, and whether it has its end. */
  private static final class Thing {

    private final boolean pending;
    private final int payer;
    private final int payee;
    private final long amount;
    private boolean ended;

    Thing(boolean pending, int payer, int payee, long amount) {
      this.pending = pending;
      this.payer = payer;
      this.payee = payee;
      this.amount = amount;
    }
  }

  private final long[] balances;
  private final Long[] floors;
  private final List<Thing> things = new ArrayList<>();

  EffectsModel(long[] balances, Long[] floors) {
    this.balances = balances.clone();
    this.floors = floors.clone();
  }

  long balance(int account) {
    return balances[account];
  }

  /** What pending entries would take from an account. */
  long held(int account) {
    return things.stream()
        .filter(thing -> thing.pending && !thing.ended && thing.payer == account)
        .mapToLong(thing -> thing.amount)
        .sum();
  }

  private long available(int account) {
    return balances[account] - held(account);
  }

  private boolean lacks(int account, long amount) {
    return floors[account] != null && available(account) - amount < floors[account];
  }

  boolean move(int payer, int payee, long amount) {
    if (lacks(payer, amount)) {
      return nothing();
    }
    balances[payer] -= amount;
    balances[payee] += amount;
    things.add(new Thing(false, payer, payee, amount));
    return true;
  }

  boolean hold(int payer, int payee, long amount) {
    if (lacks(payer, amount)) {
      return nothing();
    }
    things.add(new Thing(true, payer, payee, amount));
    return true;
  }

  boolean balance(int payer, int payee, long limit) {
    long most = floors[payer] == null ? limit : Math.min(limit, available(payer) - floors[payer]);
    return most <= 0 ? nothing() : move(payer, payee, most);
  }

  /** A part of zero stands for all of it. */
  boolean post(int number, long part) {
    Thing thing = things.get(number);
    if (!thing.pending || thing.ended || part > thing.amount) {
      return nothing();
    }
    thing.ended = true;
    return move(thing.payer, thing.payee, part == 0 ? thing.amount : part);
  }

  boolean voidIt(int number) {
    Thing thing = things.get(number);
    if (!thing.pending || thing.ended) {
      return nothing();
    }
    thing.ended = true;
    nothing();
    return true;
  }

  boolean reverse(int number) {
    Thing thing = things.get(number);
    if (thing.pending || thing.ended || thing.amount == 0 || lacks(thing.payee, thing.amount)) {
      return nothing();
    }
    thing.ended = true;
    return move(thing.payee, thing.payer, thing.amount);
  }

  int size() {
    return things.size();
  }

  int payer(int number) {
    return things.get(number).payer;
  }

  int payee(int number) {
    return things.get(number).payee;
  }

  /** Keeps numbers in step: an entry that was refused, or moves nothing, has one too. */
  private boolean nothing() {
    Thing nothing = new Thing(false, 0, 0, 0);
    nothing.ended = true;
    things.add(nothing);
    return false;
  }
}
