package bank.ballast.guard.watch;

/**
 * Where a candidate is slower.
 *
 * @param text for people
 * @param getsFaster whether it may only be young
 */
public record Slower(String text, boolean getsFaster) {}
