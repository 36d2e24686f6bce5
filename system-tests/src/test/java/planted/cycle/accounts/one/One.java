package planted.cycle.accounts.one;

/** Planted: half a cycle. */
public final class One {
  planted.cycle.accounts.two.Two two;
}
