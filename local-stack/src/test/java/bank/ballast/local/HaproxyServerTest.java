package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the proxy needs before it starts. */
class HaproxyServerTest {

  @TempDir Path home = Path.of(".");

  @Test
  void aMachineWithoutHaproxyIsToldHowToGetIt() {
    HaproxyServer proxy = new HaproxyServer(TestSettings.in(home), List.of(home.resolve("none")));

    StackFailure failure = assertThrows(StackFailure.class, proxy::program);

    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("apt-get install haproxy"), message);
  }

  @Test
  void whatHaproxyFindsFaultWithIsSaidInItsWords() throws Exception {
    Path faulty = home.resolve("haproxy");
    Files.writeString(faulty, "#!/bin/sh\necho '[ALERT] parsing line 7: unknown word'; exit 1\n");
    Files.setPosixFilePermissions(faulty, PosixFilePermissions.fromString("rwxr-xr-x"));
    HaproxyServer proxy = new HaproxyServer(TestSettings.in(home), List.of(faulty));

    StackFailure failure = assertThrows(StackFailure.class, () -> proxy.prepare(false));

    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("parsing line 7: unknown word"), message);
  }

  @Test
  void theCertificateIsForThisMachineAndItsKeyIsPrivate() throws Exception {
    LocalCertificate certificate = new LocalCertificate(home);
    certificate.make();

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(certificate.pem())));
    String pem = Files.readString(certificate.pem());
    assertTrue(pem.contains("BEGIN CERTIFICATE") && pem.contains("BEGIN PRIVATE KEY"));
    assertTrue(!Files.readString(certificate.crt()).contains("PRIVATE"));
    try (InputStream in = Files.newInputStream(certificate.crt())) {
      X509Certificate read =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      assertEquals(
          List.of(List.of(2, "localhost"), List.of(7, "127.0.0.1")),
          List.copyOf(read.getSubjectAlternativeNames()));
      assertEquals(-1, read.getBasicConstraints(), "it signs no other");
    }
    certificate.make();
    assertEquals(pem, Files.readString(certificate.pem()), "one that is good is kept");
    try (var files = Files.list(home)) {
      assertEquals(2, files.count(), "nothing else is left");
    }
  }

  @Test
  void pinsAreKeptByCustomer() throws Exception {
    Path file = home.resolve("pins.map");
    Pins pins = new Pins(file);
    pins.put("b", Node.Role.CANDIDATE);
    pins.put("a", Node.Role.CANDIDATE);
    pins.put("b", Node.Role.STABLE);

    assertEquals("a candidate\nb stable\n", Files.readString(file));
    pins.remove("a");
    assertEquals(Map.of("b", "stable"), new Pins(file).all());
  }

  @Test
  void aClusterAndTheSingleBankAreNotUpAtOnce() throws Exception {
    StackSettings settings = TestSettings.in(home);
    pretendRunning(settings, Cluster.FIRST);
    StackFailure single =
        assertThrows(StackFailure.class, () -> new LocalStack(settings).up(StepListener.SILENT));
    assertTrue(String.valueOf(single.getMessage()).contains("./bank cluster down"));

    Files.delete(settings.pidFile(Cluster.FIRST));
    pretendRunning(settings, BankServer.PROCESS);
    StackFailure cluster =
        assertThrows(StackFailure.class, () -> new Cluster(settings).up(StepListener.SILENT));
    assertTrue(String.valueOf(cluster.getMessage()).contains("./bank down"));
  }

  /** This very program stands in for one of the bank's. */
  private static void pretendRunning(StackSettings settings, String process) throws Exception {
    long pid = ProcessHandle.current().pid();
    Files.createDirectories(settings.pidFile(process).getParent());
    Files.writeString(settings.pidFile(process), pid + " " + ProcessTable.began(pid).orElseThrow());
  }
}
