package planted.walls.payments;

/** Planted: looks behind the wall of accounts. */
public final class Peeper {
  planted.walls.accounts.pot.PotRows rows = new planted.walls.accounts.pot.PotRows();
}
