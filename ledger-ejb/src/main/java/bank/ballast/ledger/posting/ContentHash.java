package bank.ballast.ledger.posting;

import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Leg;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an entry's content, in hexadecimal. Two entries with the same id are the same
 * entry if and only if these are equal.
 */
record ContentHash(String hex) {

  /** The hash of all that the caller gave, but for the id. */
  static ContentHash of(Entry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, entry.code());
      out.writeLong(entry.bookingDate().toEpochDay());
      out.writeLong(entry.valueDate().toEpochDay());
      write(out, entry.reference());
      out.writeInt(entry.legs().size());
      for (Leg leg : entry.legs()) {
        write(out, leg.account().value().toString());
        write(out, leg.side().name());
        out.writeLong(leg.amount().minorUnits());
        write(out, leg.amount().currencyCode());
        write(out, leg.narrative());
      }
      Entry.Correction correction = entry.correction();
      out.writeBoolean(correction != null);
      if (correction != null) {
        write(out, correction.corrected().value().toString());
        write(out, correction.reason());
      }
      write(out, entry.effect());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return of(sha256().digest(bytes.toByteArray()));
  }

  /** The hash that the database kept. */
  static ContentHash of(byte[] sha256) {
    return new ContentHash(HexFormat.of().formatHex(sha256));
  }

  /** As the database keeps it: 32 bytes. */
  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Nothing for an entry that simply moves: those were hashed so before there were others. */
  private static void write(DataOutputStream out, Effect effect) throws IOException {
    if (effect instanceof Effect.Move) {
      return;
    }
    write(out, effect.getClass().getSimpleName());
    if (effect instanceof Effect.Balance balance) {
      write(out, balance.account().value().toString());
    } else if (effect instanceof Effect.Pending pending) {
      write(out, String.valueOf(pending.expiresAt()));
    } else if (effect instanceof Effect.Reverse reverse) {
      write(out, reverse.reason());
    }
    EntryId ended = effect.ends();
    if (ended != null) {
      write(out, ended.value().toString());
    }
  }

  // Each text carries its length, so that no two contents are written alike.
  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
