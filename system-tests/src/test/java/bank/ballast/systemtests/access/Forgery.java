package bank.ballast.systemtests.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that are each wrong in one way, made from a real one. */
final class Forgery {

  private final RSAKey key;
  private final String real;
  private final JWTClaimsSet claims;

  /**
   * A forger.
   *
   * @param key one that the realm publishes
   * @param real an access token of a customer
   */
  Forgery(RSAKey key, String real) {
    this.key = key;
    this.real = real;
    try {
      this.claims = SignedJWT.parse(real).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** With nothing wrong: it must be let in, or the others prove nothing. */
  String flawless() {
    return sign(claims, JWSAlgorithm.RS256);
  }

  /** What is wrong with each, and the token. */
  Map<String, String> all() throws JOSEException, ParseException {
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("of another realm", signed("iss", issuer().replace("ballast", "master")));
    forged.put("of another server", signed("iss", "https://elsewhere.example/realms/ballast"));
    forged.put("without an issuer", signed("iss", null));
    forged.put("for somebody else", signed("aud", List.of("account")));
    forged.put("for nobody", signed("aud", null));
    forged.put("expired a minute ago", signed("exp", seconds(-60)));
    forged.put("expired ten minutes ago, as for a slow clock", signed("exp", seconds(-600)));
    forged.put("without an end", signed("exp", null));
    forged.put("not valid yet for ten minutes", signed("nbf", seconds(600)));
    forged.put("an ID token by its type", signed("typ", "ID"));
    forged.put("a refresh token by its type", signed("typ", "Refresh"));
    forged.put("without a type", signed("typ", null));
    forged.put("without a signature, alg none", new PlainJWT(claims).serialize());
    forged.put("with alg none and the old signature", header("none") + rest(real));
    forged.put("signed by HMAC with the public key", hmac());
    forged.put("signed by RS384", sign(claims, JWSAlgorithm.RS384));
    forged.put("signed by RS512", sign(claims, JWSAlgorithm.RS512));
    forged.put("signed by PS256", sign(claims, JWSAlgorithm.PS256));
    forged.put("signed by a key of the forger's", byForeignKey(key.getKeyID()));
    forged.put("signed by a key that nobody knows", byForeignKey("nobodys"));
    forged.put("with a changed subject", tampered());
    forged.put("with its signature cut off", real.substring(0, real.lastIndexOf('.') + 1));
    forged.put("with no third part", real.substring(0, real.lastIndexOf('.')));
    forged.put("no token at all", "garbage");
    return forged;
  }

  private String issuer() {
    return claims.getIssuer();
  }

  private static long seconds(long fromNow) {
    return Instant.now().getEpochSecond() + fromNow;
  }

  private String signed(String claim, @org.jspecify.annotations.Nullable Object value) {
    Object converted = value instanceof Long time ? Date.from(Instant.ofEpochSecond(time)) : value;
    return sign(
        new JWTClaimsSet.Builder(claims).claim(claim, converted).build(), JWSAlgorithm.RS256);
  }

  private String sign(JWTClaimsSet content, JWSAlgorithm algorithm) {
    return sign(content, algorithm, key, key.getKeyID());
  }

  private static String sign(
      JWTClaimsSet content, JWSAlgorithm algorithm, RSAKey signer, String keyId) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(keyId).build(),
              content);
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  private String byForeignKey(String keyId) throws JOSEException {
    return sign(claims, JWSAlgorithm.RS256, new RSAKeyGenerator(2048).generate(), keyId);
  }

  private String tampered() throws ParseException {
    String[] parts = real.split("\\.", -1);
    String changed = new JWTClaimsSet.Builder(claims).subject("somebody-else").build().toString();
    return parts[0] + "." + encode(changed) + "." + parts[2];
  }

  private String header(String algorithm) {
    return encode(
        "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + key.getKeyID() + "\"}");
  }

  private static String rest(String token) {
    return token.substring(token.indexOf('.'));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
