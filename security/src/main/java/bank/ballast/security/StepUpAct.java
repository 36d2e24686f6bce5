package bank.ballast.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What somebody is to confirm by signing in anew.
 *
 * @param kind in capitals: {@code PAYMENT}
 * @param content every part of it that must not change, in a fixed order
 */
public record StepUpAct(String kind, List<String> content) {

  /** An act whose content can't change under the reader. */
  public StepUpAct {
    content = List.copyOf(content);
  }

  /** The SHA-256 of kind and content: another one where a single letter differs. */
  public byte[] hash() {
    MessageDigest digest = sha256();
    add(digest, kind);
    content.forEach(part -> add(digest, part));
    return digest.digest();
  }

  private static void add(MessageDigest digest, String part) {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    // Each part carries its length, so that no letter moves unseen from one to the next.
    digest.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(utf8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
