package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Side;

/** On which side somebody is, and was before: a report tells of what happened a while ago. */
final class Whereabouts {

  private Side side;
  private long since = Long.MIN_VALUE;

  /** Somebody who has always been on a side, as far as anybody knows. */
  Whereabouts(Side side) {
    this.side = side;
  }

  /** Somebody is on a side, at a time in milliseconds. */
  void are(Side now, long at) {
    if (side != now) {
      side = now;
      since = at;
    }
  }

  Side now() {
    return side;
  }

  /** Those at an earlier time. */
  Side at(long then) {
    if (then >= since) {
      return side;
    }
    return side == Side.STABLE ? Side.CANDIDATE : Side.STABLE;
  }
}
