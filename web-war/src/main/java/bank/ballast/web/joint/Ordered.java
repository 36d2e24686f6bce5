package bank.ballast.web.joint;

import bank.ballast.accounts.InvitationId;

/** Invitations' ids sort as they were made, and so do their texts. */
final class Ordered {

  private Ordered() {}

  static boolean isNewer(InvitationId one, InvitationId than) {
    return one.toString().compareTo(than.toString()) > 0;
  }
}
