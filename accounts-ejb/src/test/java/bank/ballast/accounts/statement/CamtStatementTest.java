package bank.ballast.accounts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.SchemaOutputResolver;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * Read by Prowide's model of ISO 20022, and held against the schema that this model was made from,
 * as far as it keeps it: which elements there are, their order, and which must be there. Codes and
 * lengths it does not keep; those that are written are looked at one by one.
 */
class CamtStatementTest {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  /** The message's root, which the model leaves out, as it does the namespace. */
  @XmlRootElement(name = "Document")
  static class Document {

    @XmlElement(name = "BkToCstmrStmt", required = true)
    @Nullable BankToCustomerStatementV08 statement;
  }

  @Test
  void aProgramReadsBalancesAndEntries() throws Exception {
    TestStatements statement =
        TestStatements.openingWith(-10_00)
            .moved(25_00, "Tidewater & Shipping <Ltd>", "Salary")
            .moved(-12_34, "", "مرجع\u0007 7")
            .moved(-1, "Harbour Books", "");

    byte[] document = statement.as(new CamtStatement());

    String text = new String(document, StandardCharsets.UTF_8);
    assertTrue(text.contains("<Document xmlns=\"" + NAMESPACE + "\">"), text);
    schema().newValidator().validate(source(text));
    BankToCustomerStatementV08 read = MxCamt05300108.parse(text).getBkToCstmrStmt();
    assertEquals("10000001-20261101-20261130", read.getGrpHdr().getMsgId());
    AccountStatement9 said = read.getStmt().get(0);
    assertEquals("GB07BLST00990010000001", said.getAcct().getId().getIBAN());
    assertEquals("GBP", said.getAcct().getCcy());
    assertEquals("Amelia Northgate", said.getAcct().getOwnr().getNm());
    assertEquals("009900", said.getAcct().getSvcr().getFinInstnId().getClrSysMmbId().getMmbId());
    balance(said.getBal().get(0), "OPBD", "10.00", CreditDebitCode.DBIT, "2026-11-01");
    balance(said.getBal().get(1), "CLBD", "2.65", CreditDebitCode.CRDT, "2026-11-30");
    assertEquals("3", said.getTxsSummry().getTtlNtries().getNbOfNtries());
    assertEquals(new BigDecimal("37.35"), said.getTxsSummry().getTtlNtries().getSum());
    assertEquals(new BigDecimal("25.00"), said.getTxsSummry().getTtlCdtNtries().getSum());
    assertEquals(new BigDecimal("12.35"), said.getTxsSummry().getTtlDbtNtries().getSum());
    entries(said.getNtry());
  }

  private static void balance(
      CashBalance8 balance, String code, String amount, CreditDebitCode side, String day) {
    assertEquals(code, balance.getTp().getCdOrPrtry().getCd());
    assertEquals(new BigDecimal(amount), balance.getAmt().getValue());
    assertEquals("GBP", balance.getAmt().getCcy());
    assertEquals(side, balance.getCdtDbtInd());
    assertEquals(day, balance.getDt().getDt().toString());
  }

  private static void entries(List<ReportEntry10> entries) {
    assertEquals(3, entries.size());
    ReportEntry10 first = entries.get(0);
    assertEquals(new BigDecimal("25.00"), first.getAmt().getValue());
    assertEquals(CreditDebitCode.CRDT, first.getCdtDbtInd());
    assertEquals("BOOK", first.getSts().getCd());
    assertEquals("2026-11-01", first.getBookgDt().getDt().toString());
    assertEquals("10000001-1", first.getAcctSvcrRef());
    assertEquals("INCOMING_PAYMENT", first.getBkTxCd().getPrtry().getCd());
    EntryTransaction10 details = first.getNtryDtls().get(0).getTxDtls().get(0);
    assertEquals("Tidewater & Shipping <Ltd>", details.getRltdPties().getDbtr().getPty().getNm());
    assertEquals(List.of("Salary"), details.getRmtInf().getUstrd());
    EntryTransaction10 second = entries.get(1).getNtryDtls().get(0).getTxDtls().get(0);
    assertEquals(CreditDebitCode.DBIT, second.getCdtDbtInd());
    assertEquals(List.of("مرجع  7"), second.getRmtInf().getUstrd());
    EntryTransaction10 third = entries.get(2).getNtryDtls().get(0).getTxDtls().get(0);
    assertEquals("Harbour Books", third.getRltdPties().getCdtr().getPty().getNm());
  }

  @Test
  void noTextIsLongerThanTheStandardLetsItBe() throws Exception {
    String text =
        new String(
            TestStatements.openingWith(0)
                .of("N".repeat(300))
                .moved(1, "C".repeat(300), "R".repeat(300))
                .as(new CamtStatement()),
            StandardCharsets.UTF_8);

    AccountStatement9 said = MxCamt05300108.parse(text).getBkToCstmrStmt().getStmt().get(0);
    EntryTransaction10 details = said.getNtry().get(0).getNtryDtls().get(0).getTxDtls().get(0);
    assertEquals(140, said.getAcct().getOwnr().getNm().length());
    assertEquals(140, details.getRltdPties().getDbtr().getPty().getNm().length());
    assertEquals(140, details.getRmtInf().getUstrd().get(0).length());
    assertTrue(said.getId().length() <= 35, said.getId());
  }

  /** Or the schema would check nothing. */
  @Test
  void theSchemaFindsWhatIsOutOfPlaceOrMissing() throws Exception {
    String document =
        new String(
            TestStatements.openingWith(1).moved(1, "A", "B").as(new CamtStatement()),
            StandardCharsets.UTF_8);

    for (String broken :
        List.of(
            document.replace("<Sts><Cd>BOOK</Cd></Sts>", ""),
            document.replaceFirst("(<Id><IBAN>.*?</Id>)(<Ccy>GBP</Ccy>)", "$2$1"),
            document.replace("<CdtDbtInd>CRDT</CdtDbtInd>", ""),
            document.replace("<Ustrd>B</Ustrd>", "<Unstructured>B</Unstructured>"))) {
      assertThrows(
          SAXException.class, () -> schema().newValidator().validate(source(broken)), broken);
    }
  }

  private static Schema schema() throws Exception {
    StringWriter schema = new StringWriter();
    JAXBContext.newInstance(Document.class)
        .generateSchema(
            new SchemaOutputResolver() {
              @Override
              public Result createOutput(String namespace, String file) {
                StreamResult result = new StreamResult(schema);
                result.setSystemId(file);
                return result;
              }
            });
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(schema.toString())));
  }

  private static StreamSource source(String document) {
    return new StreamSource(new StringReader(document.replace(" xmlns=\"" + NAMESPACE + "\"", "")));
  }
}
