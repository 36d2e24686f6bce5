package bank.ballast.iso20022;

import java.time.Instant;

/** A message of the scheme: about one payment, or a day's statement. */
public sealed interface SchemeMessage permits PaymentMessage, AccountStatement {

  /** Names the message, at most 35 characters: the same again is the same message. */
  String messageId();

  /** When it was made. */
  Instant createdAt();

  /** Which of ISO 20022's messages it is: {@code pacs.008.001.08}. */
  String name();
}
