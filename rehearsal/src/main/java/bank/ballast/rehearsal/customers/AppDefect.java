package bank.ballast.rehearsal.customers;

/** What a bad version of an app does wrong. */
enum AppDefect {
  /** Nothing. */
  NONE,
  /** It spoils its token. */
  SPOILT_TOKEN,
  /** It asks for payments in words that the bank does not know. */
  WRONG_PAYMENT;

  /** What is wrong with a version. */
  static AppDefect of(Platform platform, String version) {
    if (!version.equals(BadVersion.of(platform))) {
      return NONE;
    }
    return platform == Platform.IOS ? SPOILT_TOKEN : WRONG_PAYMENT;
  }

  String token(String token) {
    // As a client does that decodes and encodes once too often: the signature is another one.
    return this == SPOILT_TOKEN ? token.substring(0, token.length() - 6) + "%3D%3D" : token;
  }

  String body(String body) {
    return this == WRONG_PAYMENT ? body.replace("\"minorUnits\"", "\"pence\"") : body;
  }
}
