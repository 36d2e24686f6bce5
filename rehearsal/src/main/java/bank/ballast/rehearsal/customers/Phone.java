package bank.ballast.rehearsal.customers;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A customer's phone, or browser: what the app on it keeps from one visit to the next. */
final class Phone {

  private static final String[] LANGUAGES = {"en", "fr", "ar"};

  private final Holding holder;
  private final Platform platform;
  private final String language;
  private final Cookies cookies = new Cookies();
  private final SplittableRandom random;
  private final AtomicBoolean inUse = new AtomicBoolean();
  private volatile String version;
  private KeycloakDoor.@Nullable Tokens tokens;
  private int failuresInARow;

  Phone(Holding holder, int number, SplittableRandom random) {
    this.holder = holder;
    this.platform = Platform.of(number);
    this.language = language(number);
    this.version = platform.soundVersion();
    this.random = random;
  }

  /** In which language the n-th customer is spoken to. */
  static String language(int number) {
    return LANGUAGES[number % LANGUAGES.length];
  }

  Holding holder() {
    return holder;
  }

  Platform platform() {
    return platform;
  }

  String language() {
    return language;
  }

  Cookies cookies() {
    return cookies;
  }

  SplittableRandom random() {
    return random;
  }

  String version() {
    return version;
  }

  void install(String other) {
    version = other;
  }

  KeycloakDoor.@Nullable Tokens tokens() {
    return tokens;
  }

  void keep(KeycloakDoor.@Nullable Tokens fresh) {
    tokens = fresh;
  }

  /** Takes the phone into the hand; false where it is in use already. */
  boolean take() {
    return inUse.compareAndSet(false, true);
  }

  /** Puts it down; answers how many visits in a row have failed now. */
  int putDown(boolean wasLetDown) {
    failuresInARow = wasLetDown ? failuresInARow + 1 : 0;
    int failures = failuresInARow;
    inUse.set(false);
    return failures;
  }
}
