package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.JointAccount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Joint accounts when several ask at once. */
@RunningBank
class JointRacesIT {

  private static final int RACERS = 16;
  private static final int ROUNDS = 6;

  private final Bank bank;
  private final Customer opener;

  JointRacesIT(Bank bank) {
    this.bank = bank;
    this.opener = bank.customers().newCustomer();
  }

  @Test
  void ofManyClaimsOfOneCodeOneIsTaken() {
    List<Customer> claimants =
        Stream.generate(() -> bank.customers().newCustomer()).limit(4).toList();
    for (int round = 0; round < ROUNDS; round++) {
      JointAccount joint = JointAccount.openedBy(opener);
      Answer invitation = joint.invite().expect(201);

      List<Answer> answers =
          AtOnce.times(
              RACERS, i -> JointAccount.claim(claimants.get(i % 4), invitation.text("/code")));

      long winners =
          Stream.iterate(0, i -> i + 1)
              .limit(4)
              .filter(who -> answers.get(who).status() == 200)
              .count();
      assertEquals(1, winners, answers::toString);
      answers.stream()
          .filter(it -> it.status() != 200)
          .forEach(it -> it.expectRefusal(404, "INVITATION_NOT_FOUND"));
      // All of the winner's own, and nobody else's.
      assertEquals(RACERS / 4, answers.stream().filter(it -> it.status() == 200).count());
    }
  }

  @Test
  void anApprovalThatMeetsAWithdrawalIsOneOrTheOther() {
    Customer claimant = bank.customers().newCustomer();
    for (int round = 0; round < ROUNDS; round++) {
      JointAccount joint = JointAccount.openedBy(opener);
      String invitation = joint.claimedBy(claimant);

      List<Answer> answers =
          AtOnce.times(RACERS, i -> i % 2 == 0 ? joint.approve(invitation) : joint.end(invitation));

      String state =
          opener.api().get("/account-invitations/" + invitation).expect(200).text("/state");
      boolean approved = state.equals("approved");
      for (int i = 0; i < RACERS; i++) {
        if ((i % 2 == 0) == approved) {
          assertEquals(state, answers.get(i).expect(200).text("/state"));
        } else {
          answers.get(i).expectRefusal(409, "INVITATION_ENDED");
        }
      }
      assertEquals(approved ? 200 : 404, claimant.api().get(joint.path()).status());
    }
  }

  @Test
  void ofManyInvitationsAtOnceOneIsMade() {
    JointAccount joint = JointAccount.openedBy(opener);

    List<Answer> answers = AtOnce.times(RACERS, i -> joint.invite());

    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count());
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(409, "INVITATION_UNDER_WAY"));
  }
}
