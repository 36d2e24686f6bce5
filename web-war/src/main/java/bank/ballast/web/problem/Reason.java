package bank.ballast.web.problem;

/** Why a field is wrong. Each has a text in every language that the bank speaks. */
public enum Reason {
  /** The body is no JSON, names a property twice, or goes on after its end. */
  MALFORMED_JSON,
  /** No such property. */
  UNKNOWN_PROPERTY,
  /** A value of another JSON type is expected. */
  WRONG_TYPE,
  /** A whole number that 64 bits hold is expected, without fraction or exponent. */
  NOT_A_WHOLE_NUMBER,
  /** A date like 2026-11-21 is expected. */
  NOT_A_DATE,
  /** None of the values that are possible. */
  NOT_ONE_OF,
  /** No id of the kind expected. */
  NOT_AN_ID,
  /** One to four numbers with dots between. */
  NOT_A_VERSION,
  /** Six digits, with or without dashes. */
  NOT_A_SORT_CODE,
  /** Eight digits. */
  NOT_AN_ACCOUNT_NUMBER,
  /** Its form or its check digits are wrong. */
  NOT_AN_IBAN,
  /** A plus sign and 7 to 15 digits. */
  NOT_A_PHONE_NUMBER,
  /** Exactly one kind of destination must be given. */
  NOT_ONE_DESTINATION,
  /** It excludes another field, which is given too. */
  NOT_BOTH,
  /** A whole number within bounds is expected. */
  OUT_OF_RANGE,
  /** A text with so many characters is expected, not all of them blank. */
  NOT_OF_LENGTH,
  /** It is needed here. */
  REQUIRED
}
