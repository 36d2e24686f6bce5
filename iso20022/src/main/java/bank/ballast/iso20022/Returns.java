package bank.ballast.iso20022;

import com.prowidesoftware.swift.model.mx.dic.GroupHeader90;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason6;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnV09;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction112;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;

/** pacs.004. */
final class Returns {

  private Returns() {}

  static PaymentReturnV09 write(PaymentReturn back) {
    return new PaymentReturnV09()
        .setGrpHdr(
            new GroupHeader90()
                .setMsgId(back.messageId())
                .setCreDtTm(Parts.time(back.createdAt()))
                .setNbOfTxs("1")
                .setSttlmInf(Parts.cleared()))
        .addTxInf(
            new PaymentTransaction112()
                .setRtrId(back.returnId())
                .setOrgnlTxId(back.transactionId())
                .setRtrdIntrBkSttlmAmt(Parts.amount(back.amount()))
                .setIntrBkSttlmDt(back.settledOn())
                .addRtrRsnInf(
                    new PaymentReturnReason6()
                        .setRsn(new ReturnReason5Choice().setCd(back.reason()))));
  }

  static PaymentReturn read(PaymentReturnV09 message) throws UnreadableMessage {
    GroupHeader90 header = Parts.there("GrpHdr", message.getGrpHdr());
    PaymentTransaction112 back = Parts.one("TxInf", message.getTxInf());
    PaymentReturnReason6 reason = Parts.one("RtrRsnInf", back.getRtrRsnInf());
    return new PaymentReturn(
        Parts.id("MsgId", header.getMsgId()),
        Parts.instant("CreDtTm", header.getCreDtTm()),
        Parts.id("RtrId", back.getRtrId()),
        Parts.id("OrgnlTxId", back.getOrgnlTxId()),
        Parts.there("IntrBkSttlmDt", back.getIntrBkSttlmDt()),
        Parts.money(
            "RtrdIntrBkSttlmAmt",
            Parts.there("RtrdIntrBkSttlmAmt", back.getRtrdIntrBkSttlmAmt()).getValue(),
            back.getRtrdIntrBkSttlmAmt().getCcy()),
        Parts.id("Rsn", Parts.there("Rsn", reason.getRsn()).getCd()));
  }
}
