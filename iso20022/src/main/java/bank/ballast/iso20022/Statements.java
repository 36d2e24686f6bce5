package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BalanceType10Choice;
import com.prowidesoftware.swift.model.mx.dic.BalanceType13;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure5;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.Pagination1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** camt.053. */
final class Statements {

  /** Balances booked at the beginning and at the end, in ISO's external list of balance types. */
  private static final String OPENING = "OPBD";

  private static final String CLOSING = "CLBD";

  private static final String BOOKED = "BOOK";

  /** What the bank's account with the scheme is called. */
  private static final String ACCOUNT = "SETTLEMENT";

  private Statements() {}

  static BankToCustomerStatementV08 write(AccountStatement statement) {
    AccountStatement9 written =
        new AccountStatement9()
            .setId(statement.statementId())
            .setCreDtTm(Parts.time(statement.createdAt()))
            .setAcct(
                new CashAccount39()
                    .setId(
                        new AccountIdentification4Choice()
                            .setOthr(new GenericAccountIdentification1().setId(ACCOUNT)))
                    .setCcy(statement.opening().currencyCode()))
            .addBal(balance(OPENING, statement.opening(), statement.day()))
            .addBal(balance(CLOSING, statement.closing(), statement.day()));
    statement.entries().forEach(entry -> written.addNtry(write(entry)));
    return new BankToCustomerStatementV08()
        .setGrpHdr(
            new GroupHeader81()
                .setMsgId(statement.messageId())
                .setCreDtTm(Parts.time(statement.createdAt())))
        .addStmt(written);
  }

  static AccountStatement read(BankToCustomerStatementV08 message) throws UnreadableMessage {
    GroupHeader81 header = Parts.there("GrpHdr", message.getGrpHdr());
    AccountStatement9 statement = Parts.one("Stmt", message.getStmt());
    Pagination1 page = statement.getStmtPgntn();
    if (page != null && !("1".equals(page.getPgNb()) && Boolean.TRUE.equals(page.isLastPgInd()))) {
      throw new UnreadableMessage("a statement in parts");
    }
    CashBalance8 opening = balance(OPENING, statement.getBal());
    CashBalance8 closing = balance(CLOSING, statement.getBal());
    List<AccountStatement.Entry> entries = new ArrayList<>();
    for (ReportEntry10 entry : statement.getNtry()) {
      entries.add(read(entry));
    }
    return new AccountStatement(
        Parts.id("MsgId", header.getMsgId()),
        Parts.instant("CreDtTm", header.getCreDtTm()),
        Parts.id("Stmt/Id", statement.getId()),
        date("Bal/Dt", closing.getDt()),
        signed("Bal", opening.getAmt(), opening.getCdtDbtInd()),
        signed("Bal", closing.getAmt(), closing.getCdtDbtInd()),
        entries);
  }

  private static ReportEntry10 write(AccountStatement.Entry entry) {
    boolean in = entry.amount().isPositive();
    return new ReportEntry10()
        .setNtryRef(entry.reference())
        .setAmt(Parts.originalAmount(in ? entry.amount() : opposite(entry.amount())))
        .setCdtDbtInd(side(entry.amount()))
        .setSts(new EntryStatus1Choice().setCd(BOOKED))
        .setBookgDt(new DateAndDateTime2Choice().setDt(entry.bookedOn()))
        .setValDt(new DateAndDateTime2Choice().setDt(entry.valueDate()))
        .setBkTxCd(code(in))
        .addNtryDtls(
            new EntryDetails9()
                .addTxDtls(
                    new EntryTransaction10()
                        .setRefs(
                            new TransactionReferences6()
                                .setEndToEndId(entry.transactionId())
                                .setTxId(entry.transactionId()))));
  }

  private static AccountStatement.Entry read(ReportEntry10 entry) throws UnreadableMessage {
    if (!BOOKED.equals(Parts.there("Sts", entry.getSts()).getCd())) {
      throw new UnreadableMessage("an entry that is not booked");
    }
    EntryTransaction10 details =
        Parts.one("TxDtls", Parts.one("NtryDtls", entry.getNtryDtls()).getTxDtls());
    Money amount = signed("Amt", entry.getAmt(), entry.getCdtDbtInd());
    if (amount.minorUnits() == 0) {
      throw new UnreadableMessage("an entry of nothing");
    }
    return new AccountStatement.Entry(
        Parts.id("NtryRef", entry.getNtryRef()),
        Parts.id("TxId", Parts.there("Refs", details.getRefs()).getTxId()),
        amount,
        date("BookgDt", entry.getBookgDt()),
        date("ValDt", entry.getValDt()));
  }

  /** Real-time credit transfers, received or issued, in ISO's bank transaction codes. */
  private static BankTransactionCodeStructure4 code(boolean in) {
    return new BankTransactionCodeStructure4()
        .setDomn(
            new BankTransactionCodeStructure5()
                .setCd("PMNT")
                .setFmly(
                    new BankTransactionCodeStructure6()
                        .setCd(in ? "RRCT" : "IRCT")
                        .setSubFmlyCd("DMCT")));
  }

  private static CashBalance8 balance(String type, Money amount, LocalDate day) {
    return new CashBalance8()
        .setTp(new BalanceType13().setCdOrPrtry(new BalanceType10Choice().setCd(type)))
        .setAmt(Parts.originalAmount(amount.minorUnits() < 0 ? opposite(amount) : amount))
        .setCdtDbtInd(side(amount))
        .setDt(new DateAndDateTime2Choice().setDt(day));
  }

  private static CashBalance8 balance(String type, List<CashBalance8> all)
      throws UnreadableMessage {
    return Parts.one(type, all.stream().filter(balance -> isOf(type, balance)).toList());
  }

  private static boolean isOf(String type, CashBalance8 balance) {
    return balance.getTp() != null
        && balance.getTp().getCdOrPrtry() != null
        && type.equals(balance.getTp().getCdOrPrtry().getCd());
  }

  private static CreditDebitCode side(Money amount) {
    return amount.minorUnits() < 0 ? CreditDebitCode.DBIT : CreditDebitCode.CRDT;
  }

  private static Money signed(
      String part,
      @Nullable ActiveOrHistoricCurrencyAndAmount amount,
      @Nullable CreditDebitCode side)
      throws UnreadableMessage {
    ActiveOrHistoricCurrencyAndAmount there = Parts.there(part, amount);
    Money money = Parts.money(part, there.getValue(), there.getCcy());
    if (money.minorUnits() < 0) {
      throw new UnreadableMessage(part + " is negative");
    }
    return Parts.there("CdtDbtInd", side) == CreditDebitCode.DBIT ? opposite(money) : money;
  }

  private static Money opposite(Money amount) {
    return Money.zero(amount.currency()).minus(amount);
  }

  private static LocalDate date(String part, @Nullable DateAndDateTime2Choice date)
      throws UnreadableMessage {
    return Parts.there(part, Parts.there(part, date).getDt());
  }
}
