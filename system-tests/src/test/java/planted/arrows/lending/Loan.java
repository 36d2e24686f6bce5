package planted.arrows.lending;

/** Planted. */
public final class Loan {}
