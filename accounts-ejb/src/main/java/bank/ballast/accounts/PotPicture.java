package bank.ballast.accounts;

/** The small pictures that a pot can have. A client draws its own for each. */
public enum PotPicture {
  /** A sun over the sea. */
  HOLIDAY,
  /** A house. */
  HOME,
  /** An umbrella. */
  RAINY_DAY,
  /** A car. */
  CAR,
  /** A bicycle. */
  BICYCLE,
  /** Two rings. */
  WEDDING,
  /** A pram. */
  BABY,
  /** A paw. */
  PET,
  /** A parcel with a bow. */
  GIFT,
  /** A book. */
  EDUCATION,
  /** A screen. */
  COMPUTER,
  /** A note. */
  MUSIC
}
