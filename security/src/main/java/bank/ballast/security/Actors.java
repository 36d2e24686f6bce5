package bank.ballast.security;

/** Tells who is acting in the running call. */
public interface Actors {

  /**
   * The actor of this call. Where nobody is signed in, an actor named {@code anonymous} without
   * roles.
   */
  Actor current();
}
