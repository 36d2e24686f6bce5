package planted.access.payments;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Planted: open to the world, and not listed. */
@Stateless
@PermitAll
public class WorldBean {
  /** Shows. */
  public void look() {}
}
