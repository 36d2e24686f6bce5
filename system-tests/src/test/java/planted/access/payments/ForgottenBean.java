package planted.access.payments;

import jakarta.ejb.Stateless;

/** Planted: nobody said who may pay. */
@Stateless
public class ForgottenBean {
  /** Pays for anyone. */
  public void pay() {}
}
