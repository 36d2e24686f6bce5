package bank.ballast.iso20022;

import com.prowidesoftware.swift.model.mx.dic.FIToFIPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.FIToFIPaymentStatusRequestV03;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader91;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupInformation29;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction110;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction113;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** pacs.002 and pacs.028: what became of a payment, and the question. */
final class Statuses {

  private Statuses() {}

  static FIToFIPaymentStatusReportV10 write(StatusReport report) {
    PaymentTransaction110 status =
        new PaymentTransaction110()
            .setOrgnlGrpInf(original(report.originalMessageId(), report.originalName()))
            .setOrgnlTxId(report.transactionId())
            .setTxSts(report.status());
    if (report.reason() != null) {
      status.addStsRsnInf(
          new StatusReasonInformation12().setRsn(new StatusReason6Choice().setCd(report.reason())));
    }
    return new FIToFIPaymentStatusReportV10()
        .setGrpHdr(header(report.messageId(), report.createdAt()))
        .addTxInfAndSts(status);
  }

  static StatusReport read(FIToFIPaymentStatusReportV10 message) throws UnreadableMessage {
    GroupHeader91 header = Parts.there("GrpHdr", message.getGrpHdr());
    PaymentTransaction110 status = Parts.one("TxInfAndSts", message.getTxInfAndSts());
    OriginalGroupInformation29 original = Parts.there("OrgnlGrpInf", status.getOrgnlGrpInf());
    return new StatusReport(
        Parts.id("MsgId", header.getMsgId()),
        Parts.instant("CreDtTm", header.getCreDtTm()),
        Parts.id("OrgnlMsgId", original.getOrgnlMsgId()),
        Parts.id("OrgnlMsgNmId", original.getOrgnlMsgNmId()),
        Parts.id("OrgnlTxId", status.getOrgnlTxId()),
        Parts.there("TxSts", status.getTxSts()),
        reason(status.getStsRsnInf()));
  }

  static FIToFIPaymentStatusRequestV03 write(StatusRequest request) {
    return new FIToFIPaymentStatusRequestV03()
        .setGrpHdr(header(request.messageId(), request.createdAt()))
        .addTxInf(
            new PaymentTransaction113()
                .setOrgnlGrpInf(original(request.originalMessageId(), CreditTransfer.NAME))
                .setOrgnlTxId(request.transactionId()));
  }

  static StatusRequest read(FIToFIPaymentStatusRequestV03 message) throws UnreadableMessage {
    GroupHeader91 header = Parts.there("GrpHdr", message.getGrpHdr());
    PaymentTransaction113 asked = Parts.one("TxInf", message.getTxInf());
    return new StatusRequest(
        Parts.id("MsgId", header.getMsgId()),
        Parts.instant("CreDtTm", header.getCreDtTm()),
        Parts.id("OrgnlMsgId", Parts.there("OrgnlGrpInf", asked.getOrgnlGrpInf()).getOrgnlMsgId()),
        Parts.id("OrgnlTxId", asked.getOrgnlTxId()));
  }

  private static @Nullable String reason(List<StatusReasonInformation12> all) {
    return all.stream()
        .map(StatusReasonInformation12::getRsn)
        .filter(reason -> reason != null && reason.getCd() != null)
        .map(StatusReason6Choice::getCd)
        .findFirst()
        .orElse(null);
  }

  private static GroupHeader91 header(String id, Instant at) {
    return new GroupHeader91().setMsgId(id).setCreDtTm(Parts.time(at));
  }

  private static OriginalGroupInformation29 original(String message, String name) {
    return new OriginalGroupInformation29().setOrgnlMsgId(message).setOrgnlMsgNmId(name);
  }
}
