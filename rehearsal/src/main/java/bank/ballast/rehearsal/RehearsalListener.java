package bank.ballast.rehearsal;

/** Told of a rehearsal as it goes on, from several threads. */
public interface RehearsalListener {

  /** Something that stays on the screen. */
  void line(String text);

  /** What happens now, until the next word. */
  void now(String text);
}
