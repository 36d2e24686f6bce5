package bank.ballast.iso20022;

import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction39;
import com.prowidesoftware.swift.model.mx.dic.FIToFICustomerCreditTransferV08;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader93;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification7;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import org.jspecify.annotations.Nullable;

/** pacs.008. */
final class CreditTransfers {

  private CreditTransfers() {}

  static FIToFICustomerCreditTransferV08 write(CreditTransfer transfer) {
    CreditTransferTransaction39 payment =
        new CreditTransferTransaction39()
            .setPmtId(
                new PaymentIdentification7()
                    .setEndToEndId(transfer.transactionId())
                    .setTxId(transfer.transactionId()))
            .setIntrBkSttlmAmt(Parts.amount(transfer.amount()))
            .setIntrBkSttlmDt(transfer.settledOn())
            .setAccptncDtTm(Parts.time(transfer.acceptedAt()))
            .setChrgBr(ChargeBearerType1Code.SLEV)
            .setDbtr(new PartyIdentification135().setNm(transfer.debtor().name()))
            .setDbtrAcct(Parts.account(transfer.debtor().accountNumber()))
            .setDbtrAgt(Parts.agent(transfer.debtor().sortCode()))
            .setCdtrAgt(Parts.agent(transfer.creditor().sortCode()))
            .setCdtr(new PartyIdentification135().setNm(transfer.creditor().name()))
            .setCdtrAcct(Parts.account(transfer.creditor().accountNumber()));
    if (!transfer.reference().isEmpty()) {
      payment.setRmtInf(new RemittanceInformation16().addUstrd(transfer.reference()));
    }
    return new FIToFICustomerCreditTransferV08()
        .setGrpHdr(
            new GroupHeader93()
                .setMsgId(transfer.messageId())
                .setCreDtTm(Parts.time(transfer.createdAt()))
                .setNbOfTxs("1")
                .setSttlmInf(Parts.cleared()))
        .addCdtTrfTxInf(payment);
  }

  static CreditTransfer read(FIToFICustomerCreditTransferV08 message) throws UnreadableMessage {
    GroupHeader93 header = Parts.there("GrpHdr", message.getGrpHdr());
    CreditTransferTransaction39 payment = Parts.one("CdtTrfTxInf", message.getCdtTrfTxInf());
    return new CreditTransfer(
        Parts.id("MsgId", header.getMsgId()),
        Parts.instant("CreDtTm", header.getCreDtTm()),
        Parts.id("TxId", Parts.there("PmtId", payment.getPmtId()).getTxId()),
        Parts.instant("AccptncDtTm", payment.getAccptncDtTm()),
        Parts.there("IntrBkSttlmDt", payment.getIntrBkSttlmDt()),
        Parts.money(
            "IntrBkSttlmAmt",
            Parts.there("IntrBkSttlmAmt", payment.getIntrBkSttlmAmt()).getValue(),
            payment.getIntrBkSttlmAmt().getCcy()),
        new Party(
            name(payment.getDbtr()),
            Parts.sortCode("DbtrAgt", payment.getDbtrAgt()),
            Parts.accountNumber("DbtrAcct", payment.getDbtrAcct())),
        new Party(
            name(payment.getCdtr()),
            Parts.sortCode("CdtrAgt", payment.getCdtrAgt()),
            Parts.accountNumber("CdtrAcct", payment.getCdtrAcct())),
        reference(payment.getRmtInf()));
  }

  private static String name(@Nullable PartyIdentification135 party) {
    return party == null || party.getNm() == null ? "" : party.getNm();
  }

  private static String reference(@Nullable RemittanceInformation16 remittance) {
    return remittance == null ? "" : String.join(" ", remittance.getUstrd());
  }
}
