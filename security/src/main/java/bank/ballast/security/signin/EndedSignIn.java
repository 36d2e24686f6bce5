package bank.ballast.security.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to when a subject's tokens are void. One row a subject, moved forward each time. */
@Entity
@Table(name = "security_ended_sign_in")
public class EndedSignIn {

  @Id private String subject;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For the persistence provider. */
  protected EndedSignIn() {}

  EndedSignIn(String subject, Instant endedAt) {
    this.subject = subject;
    this.endedAt = endedAt;
  }

  String subject() {
    return subject;
  }

  Instant endedAt() {
    return endedAt;
  }
}
