package planted.cycle.accounts.two;

/** Planted: the other half. */
public final class Two {
  planted.cycle.accounts.one.One one;
}
