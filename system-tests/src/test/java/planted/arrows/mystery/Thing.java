package planted.arrows.mystery;

/** Planted: a module that nobody gave a floor. */
public final class Thing {}
