package planted.walls.accounts.pot;

/** Planted: behind the wall of accounts. */
public final class PotRows {}
