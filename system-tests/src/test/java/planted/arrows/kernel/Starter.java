package planted.arrows.kernel;

/** Planted: the kernel must not know a program beside the server. */
public final class Starter {
  planted.arrows.local.Stack stack = new planted.arrows.local.Stack();
}
