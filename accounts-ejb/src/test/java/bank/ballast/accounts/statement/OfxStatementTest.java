package bank.ballast.accounts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.webcohesion.ofx4j.domain.data.MessageSetType;
import com.webcohesion.ofx4j.domain.data.ResponseEnvelope;
import com.webcohesion.ofx4j.domain.data.banking.BankStatementResponse;
import com.webcohesion.ofx4j.domain.data.banking.BankingResponseMessageSet;
import com.webcohesion.ofx4j.domain.data.common.Transaction;
import com.webcohesion.ofx4j.domain.data.common.TransactionType;
import com.webcohesion.ofx4j.io.AggregateUnmarshaller;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read by OFX4J. */
class OfxStatementTest {

  @Test
  void aProgramReadsTheAccountItsMovementsAndItsBalance() throws Exception {
    TestStatements statement =
        TestStatements.openingWith(10_00)
            .moved(5_00, "Tidewater & Shipping <Ltd>", "Salary")
            .moved(-12_34, "A name that is a good deal longer than thirty-two", "مرجع\u0007 7");

    BankStatementResponse read = read(statement.as(new OfxStatement()));

    assertEquals("GBP", read.getCurrencyCode());
    assertEquals("009900", read.getAccount().getBankId());
    assertEquals("10000001", read.getAccount().getAccountNumber());
    assertEquals(new BigDecimal("2.66"), read.getLedgerBalance().getBigDecimalAmount());
    assertEquals(TestStatements.TO, day(read.getLedgerBalance().getAsOfDate()));
    assertEquals(TestStatements.FROM, day(read.getTransactionList().getStart()));
    assertEquals(TestStatements.TO, day(read.getTransactionList().getEnd()));
    List<Transaction> lines = read.getTransactionList().getTransactions();
    assertEquals(2, lines.size());
    assertEquals(TransactionType.CREDIT, lines.get(0).getTransactionType());
    assertEquals(new BigDecimal("5.00"), lines.get(0).getBigDecimalAmount());
    assertEquals("Tidewater & Shipping <Ltd>", lines.get(0).getName());
    assertEquals("Salary", lines.get(0).getMemo());
    assertEquals(TestStatements.FROM, day(lines.get(0).getDatePosted()));
    assertEquals(TransactionType.DEBIT, lines.get(1).getTransactionType());
    assertEquals(new BigDecimal("-12.34"), lines.get(1).getBigDecimalAmount());
    assertEquals("A name that is a good deal longe", lines.get(1).getName());
    assertEquals("مرجع  7", lines.get(1).getMemo());
    assertEquals(statement.lines().get(1).id().toString(), lines.get(1).getId());
  }

  static BankStatementResponse read(byte[] document) throws Exception {
    ResponseEnvelope envelope =
        new AggregateUnmarshaller<>(ResponseEnvelope.class)
            .unmarshal(new StringReader(new String(document, StandardCharsets.UTF_8)));
    assertEquals(0, envelope.getSignonResponse().getStatus().getCode().getCode());
    BankingResponseMessageSet banking =
        (BankingResponseMessageSet) envelope.getMessageSet(MessageSetType.banking);
    return banking.getStatementResponses().get(0).getMessage();
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }
}
