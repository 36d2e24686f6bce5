package bank.ballast.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} that signed itself, and its key: made by the JDK's own
 * keytool, and written as the proxy wants to read it.
 */
final class LocalCertificate {

  private static final String ALIAS = "localhost";
  private static final int DAYS = 397;
  private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);

  private final Path folder;

  /** The one in a folder. */
  LocalCertificate(Path folder) {
    this.folder = folder;
  }

  /** Certificate and key; its owner's alone. */
  Path pem() {
    return folder.resolve("localhost.pem");
  }

  /** The certificate, for whoever is to trust it. */
  Path crt() {
    return folder.resolve("localhost.crt");
  }

  /** Makes it where there is none, or one that will soon have expired. */
  void make() throws IOException, InterruptedException {
    if (Files.isRegularFile(pem()) && Files.isRegularFile(crt()) && isGoodForAWhile()) {
      return;
    }
    Files.createDirectories(folder);
    Path store = PrivateFiles.partOf(folder.resolve("localhost.p12"));
    Files.delete(store);
    String password = Secrets.random();
    try {
      keytool(store, password);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, password.toCharArray());
      }
      String certificate = pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
      byte[] key = keys.getKey(ALIAS, password.toCharArray()).getEncoded();
      PrivateFiles.write(pem(), certificate + pem("PRIVATE KEY", key));
      Files.writeString(crt(), certificate);
    } catch (GeneralSecurityException e) {
      throw new StackFailure("No certificate could be made: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(store);
    }
  }

  /** What a client needs that is to trust this certificate and no other. */
  SSLContext trust() throws IOException {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, read());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private boolean isGoodForAWhile() throws IOException {
    try {
      return read() instanceof X509Certificate certificate
          && certificate
              .getNotAfter()
              .toInstant()
              .isAfter(Instant.now().plus(RENEWED_BEFORE_ITS_END));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Certificate read() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(crt())) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static void keytool(Path store, String password)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-ext",
                "BasicConstraints:critical=ca:false",
                "-ext",
                "ExtendedKeyUsage=serverAuth",
                "-validity",
                Integer.toString(DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("STORE_PASSWORD", password);
    Process keytool = builder.start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new StackFailure("No certificate could be made: " + said.strip());
    }
  }

  private static String pem(String kind, byte[] content) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
  }
}
