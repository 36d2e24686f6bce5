package bank.ballast.iso20022;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import com.prowidesoftware.swift.model.mx.MxPacs00800108;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeXmlTest {

  private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

  private static final CreditTransfer TRANSFER =
      new CreditTransfer(
          "msg_1",
          NOW,
          "pay_1",
          NOW,
          DAY,
          Money.of(12345, "GBP"),
          new Party("Zoë O’Connor & Söhne <Ltd>", "009900", "10000001"),
          new Party("سارة", "200000", "55779911"),
          "Rent & water");

  static List<SchemeMessage> all() {
    return List.of(
        TRANSFER,
        new StatusReport(
            "msg_2", NOW, "msg_1", CreditTransfer.NAME, "pay_1", StatusReport.SETTLED, null),
        new StatusReport(
            "msg_3", NOW, "msg_1", CreditTransfer.NAME, "pay_1", StatusReport.REJECTED, "AC01"),
        new StatusRequest("msg_4", NOW, "msg_1", "pay_1"),
        new PaymentReturn("msg_5", NOW, "ret_1", "pay_1", DAY, Money.of(1, "GBP"), "AC04"),
        new CancellationRequest("msg_6", NOW, "can_1", "pay_1", Money.of(100, "GBP"), "DUPL"),
        new Resolution("msg_7", NOW, "can_1", "pay_1", "CUST"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWrittenIsReadAsItWas(SchemeMessage message) throws Exception {
    String xml = SchemeXml.write(message);

    assertEquals(message, SchemeXml.read(xml));
    assertEquals(message.name(), SchemeXml.name(xml).orElseThrow());
  }

  @Test
  void aCreditTransferSaysWhatTheStandardWants() {
    var read = MxPacs00800108.parse(SchemeXml.write(TRANSFER)).getFIToFICstmrCdtTrf();
    var payment = read.getCdtTrfTxInf().get(0);

    assertEquals("1", read.getGrpHdr().getNbOfTxs());
    assertEquals("123.45", payment.getIntrBkSttlmAmt().getValue().toPlainString());
    assertEquals("GBP", payment.getIntrBkSttlmAmt().getCcy());
    assertEquals("SLEV", payment.getChrgBr().value());
    assertEquals(
        "GBDSC", payment.getCdtrAgt().getFinInstnId().getClrSysMmbId().getClrSysId().getCd());
    assertEquals("BBAN", payment.getCdtrAcct().getId().getOthr().getSchmeNm().getCd());
    assertEquals("Rent & water", payment.getRmtInf().getUstrd().get(0));
  }

  @Test
  void noReferenceIsNoElement() {
    CreditTransfer silent =
        new CreditTransfer(
            "m", NOW, "t", NOW, DAY, TRANSFER.amount(), TRANSFER.debtor(), TRANSFER.creditor(), "");

    assertTrue(!SchemeXml.write(silent).contains("RmtInf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<Document/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\">",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>"
      })
  void whatIsNoMessageIsRefused(String text) {
    assertThrows(UnreadableMessage.class, () -> SchemeXml.read(text));
  }

  static Stream<String> broken() {
    String whole = SchemeXml.write(TRANSFER);
    return Stream.of(
        whole.replace("123.45", "123.455"),
        whole.replace("123.45", "ten"),
        whole.replace("Ccy=\"GBP\"", "Ccy=\"XXY\""),
        whole.replaceAll("<[^>]*TxId>[^<]*</[^>]*TxId>", ""),
        whole.replace(">pay_1<", ">" + "p".repeat(36) + "<"),
        whole.replaceAll("<[^>]*MmbId>200000</[^>]*MmbId>", ""),
        whole.replace(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"),
        whole + " ".repeat(SchemeXml.LONGEST));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatCannotBeActedUponIsRefused(String text) {
    assertThrows(UnreadableMessage.class, () -> SchemeXml.read(text));
  }

  @Test
  void anEntityIsNeverLookedUp() {
    String text =
        SchemeXml.write(TRANSFER)
            .replaceFirst(
                "<(\\w+:)?Document",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><$1Document")
            .replace("Rent &amp; water", "&e;");

    assertThrows(UnreadableMessage.class, () -> SchemeXml.read(text));
  }
}
