package bank.ballast.ledger;

/** What must hold of each row of the books, whatever wrote it. */
public enum BooksRule {
  /** A key that makes ids unique is there. */
  KEY_THERE("the table has this unique key"),
  /** A leg's account exists. */
  LEG_ACCOUNT("a leg's account exists"),
  /** A leg's entry exists. */
  LEG_ENTRY("a leg's entry exists"),
  /** A leg is a debit or a credit of more than nothing. */
  LEG_SIDE("a leg is either a debit or a credit, of more than nothing"),
  /** Legs of an account are numbered from 1 without gaps. */
  LEG_SEQUENCE("the legs of an account are numbered from 1 without a gap"),
  /** A leg's balance is that of the leg before it and its own amount. */
  LEG_BALANCE("a leg's balance is the one before it and its own amount"),
  /** A leg's booking date is its entry's. */
  LEG_BOOKING_DATE("a leg's booking date is its entry's"),
  /** Booking dates never descend along an account. */
  LEG_DATE_ORDER("a leg's booking date is not before that of the leg before it"),
  /** Booking times never descend along an account. */
  LEG_TIME_ORDER("a leg was not booked before the leg before it"),
  /** An account's kind is one of accounting's. */
  ACCOUNT_KIND("an account's kind is one that accounts have"),
  /** An account's currency is one of ISO 4217. */
  ACCOUNT_CURRENCY("an account's currency is one of ISO 4217"),
  /** An account's debits are those of its legs. */
  ACCOUNT_DEBITS("an account's debits are those of its legs"),
  /** An account's credits are those of its legs. */
  ACCOUNT_CREDITS("an account's credits are those of its legs"),
  /** An account's last sequence is that of its last leg. */
  ACCOUNT_SEQUENCE("an account's last sequence is its last leg's"),
  /** An account's last booking date is that of its last leg. */
  ACCOUNT_BOOKING_DATE("an account's last booking date is its last leg's"),
  /** An account's last booking time is not before that of its last leg. */
  ACCOUNT_BOOKING_TIME("an account's last booking time is not before its last leg's"),
  /** What is pending on an account is what pending entries without an end hold. */
  ACCOUNT_PENDING("what an account has pending is what entries without an end hold"),
  /** What is available on an account is not below its floor. */
  ACCOUNT_FLOOR("what an account has available is not below its floor"),
  /** Nothing is or is pending on a closed account. */
  ACCOUNT_CLOSED("a closed account is empty, and nothing is pending on it"),
  /** An entry has as many legs as its effect demands. */
  ENTRY_LEGS("an entry has as many legs as its effect demands"),
  /** Debits equal credits, for each entry and currency. */
  ENTRY_BALANCE("an entry's debits equal its credits in each currency"),
  /** The entry that one corrects exists. */
  ENTRY_CORRECTS("the entry that is corrected exists"),
  /** Posting and voiding end a pending entry, reversing one that moved; nothing else ends any. */
  ENTRY_ENDS("an entry ends an existing one that it fits"),
  /** No more is posted of a pending entry than it holds. */
  ENTRY_PART("no more is posted than the pending entry holds"),
  /** A reversal's legs are those of the reversed entry, with the sides changed. */
  ENTRY_MIRROR("a reversal's legs are the reversed entry's with sides changed"),
  /** A pending entry holds something on two legs or more; another one holds nothing. */
  PENDING_LEGS("a pending entry has pending legs, and no other entry has any"),
  /** A pending leg's entry exists. */
  PENDING_ENTRY("a pending leg's entry exists"),
  /** A pending leg's account exists. */
  PENDING_ACCOUNT("a pending leg's account exists"),
  /** A pending leg is a debit or a credit of more than nothing. */
  PENDING_SIDE("a pending leg is either a debit or a credit, of more than nothing"),
  /** What a pending entry holds is balanced, for each currency. */
  PENDING_BALANCE("what is pending has equal debits and credits in each currency"),
  /** A pending entry with an expiry and without an end is on the list of what expires. */
  PENDING_EXPIRY("a pending entry that expires is on the list of those that do"),
  /** All debits equal all credits of a currency. */
  CURRENCY_SUM("all debits of a currency equal all its credits");

  private final String demand;

  BooksRule(String demand) {
    this.demand = demand;
  }

  /** The rule as a sentence without its full stop, in English. */
  public String demand() {
    return demand;
  }
}
