package bank.ballast.iso20022;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxPacs00800108;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
          "Rent & water 😀");

  private static final AccountStatement STATEMENT =
      new AccountStatement(
          "msg_8",
          NOW,
          "stm_1",
          DAY,
          Money.of(-150, "GBP"),
          Money.of(8_845, "GBP"),
          List.of(
              entry("stl_1", "pay_1", -1_250),
              entry("stl_2", "sim_1", 10_000),
              entry("stl_3", "pay_1", 245)));

  private static AccountStatement.Entry entry(String reference, String transaction, long pence) {
    return new AccountStatement.Entry(
        reference, transaction, Money.of(pence, "GBP"), DAY, DAY.minusDays(1));
  }

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
        new Resolution("msg_7", NOW, "can_1", "pay_1", "CUST"),
        STATEMENT,
        new AccountStatement(
            "msg_9", NOW, "stm_2", DAY, Money.of(0, "GBP"), Money.of(0, "GBP"), List.of()));
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
    assertEquals("Rent & water 😀", payment.getRmtInf().getUstrd().get(0));
  }

  @Test
  void aStatementSaysWhatTheStandardWants() {
    var read = MxCamt05300108.parse(SchemeXml.write(STATEMENT)).getBkToCstmrStmt();
    var statement = read.getStmt().get(0);
    var debit = statement.getNtry().get(0);

    assertEquals("OPBD", statement.getBal().get(0).getTp().getCdOrPrtry().getCd());
    assertEquals("1.50", statement.getBal().get(0).getAmt().getValue().toPlainString());
    assertEquals("DBIT", statement.getBal().get(0).getCdtDbtInd().value());
    assertEquals("CLBD", statement.getBal().get(1).getTp().getCdOrPrtry().getCd());
    assertEquals("CRDT", statement.getBal().get(1).getCdtDbtInd().value());
    assertEquals("12.50", debit.getAmt().getValue().toPlainString());
    assertEquals("DBIT", debit.getCdtDbtInd().value());
    assertEquals("BOOK", debit.getSts().getCd());
    assertEquals("IRCT", debit.getBkTxCd().getDomn().getFmly().getCd());
    assertEquals("pay_1", debit.getNtryDtls().get(0).getTxDtls().get(0).getRefs().getEndToEndId());
  }

  @Test
  void aStatementTiesWhenItsEntriesExplainItsBalances() {
    assertTrue(STATEMENT.ties());
    assertFalse(with(Money.of(8_846, "GBP"), STATEMENT.entries()).ties());
    assertFalse(with(STATEMENT.closing(), STATEMENT.entries().subList(0, 2)).ties());
    assertFalse(with(Money.of(8_845, "EUR"), STATEMENT.entries()).ties());
  }

  private static AccountStatement with(Money closing, List<AccountStatement.Entry> entries) {
    return new AccountStatement("m", NOW, "s", DAY, STATEMENT.opening(), closing, entries);
  }

  @Test
  void aLongStatementIsReadAndAnyOtherLongMessageIsNot() throws Exception {
    List<AccountStatement.Entry> many =
        IntStream.range(0, 2_000).mapToObj(i -> entry("stl_" + i, "pay_" + i, 1)).toList();
    AccountStatement day = with(Money.of(1_850, "GBP"), many);
    String xml = SchemeXml.write(day);

    assertTrue(xml.length() > SchemeXml.LONGEST);
    assertEquals(day, SchemeXml.read(xml));
    String tooLong = xml + " ".repeat(SchemeXml.LONGEST_STATEMENT);
    assertThrows(UnreadableMessage.class, () -> SchemeXml.read(tooLong));
  }

  static Stream<String> brokenStatements() {
    String whole = SchemeXml.write(STATEMENT);
    return Stream.of(
        whole.replaceFirst(">OPBD<", ">PRCD<"),
        whole.replaceFirst(">CLBD<", ">OPBD<"),
        whole.replaceFirst(">BOOK<", ">PDNG<"),
        whole.replaceFirst(">12.50<", ">0.00<"),
        whole.replaceFirst(">12.50<", ">-12.50<"),
        whole.replaceFirst("<[^>]*TxId>[^<]*</[^>]*TxId>", ""),
        whole.replaceFirst("<[^>]*CdtDbtInd>[^<]*</[^>]*CdtDbtInd>", ""),
        whole.replaceFirst("<[^>]*NtryRef>[^<]*</[^>]*NtryRef>", ""));
  }

  @ParameterizedTest
  @MethodSource("brokenStatements")
  void aStatementThatCannotBeCheckedIsRefused(String text) {
    assertThrows(UnreadableMessage.class, () -> SchemeXml.read(text));
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
