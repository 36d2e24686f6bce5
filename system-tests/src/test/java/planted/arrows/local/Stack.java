package planted.arrows.local;

/** Planted: a program of its own. */
public final class Stack {}
