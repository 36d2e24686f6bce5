package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;
import java.util.Map;

/**
 * A joint account in the hands of whoever opened it.
 *
 * @param first who did
 */
public record JointAccount(Holder first) {

  /** Opens one. */
  public static JointAccount openedBy(Customer customer) {
    return new JointAccount(new Holder(customer, customer.openJointAccount()));
  }

  /** Asks for an invitation, and takes whatever comes. */
  public Answer invite() {
    return first.api().send("POST", path() + "/invitations", null, Map.of());
  }

  /** Claims one for somebody, and takes whatever comes. */
  public static Answer claim(Customer who, String code) {
    return who.api().post("/account-invitations/claims", Map.of("code", code));
  }

  /** An invitation that somebody has claimed; its id. */
  public String claimedBy(Customer who) {
    Answer invitation = invite().expect(201);
    claim(who, invitation.text("/code")).expect(200);
    return invitation.text("/id");
  }

  /** Approves who claimed an invitation, and takes whatever comes. */
  public Answer approve(String invitation) {
    return first
        .api()
        .send("POST", "/account-invitations/" + invitation + "/approval", null, Map.of());
  }

  /** Takes an invitation back or declines, and takes whatever comes. */
  public Answer end(String invitation) {
    return first.api().send("DELETE", "/account-invitations/" + invitation, null, Map.of());
  }

  /** Makes somebody the second holder, all the way. */
  public Holder with(Customer second) {
    approve(claimedBy(second)).expect(200);
    return new Holder(second, first.account());
  }

  /** Where it is in the API. */
  public String path() {
    return "/accounts/" + first.account().id();
  }
}
