package planted.silent.accounts;

/** Planted: in a package that says nothing about itself. */
public final class Quiet {}
