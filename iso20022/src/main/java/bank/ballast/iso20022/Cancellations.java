package bank.ballast.iso20022;

import com.prowidesoftware.swift.model.mx.dic.CancellationIndividualStatus1Code;
import com.prowidesoftware.swift.model.mx.dic.CancellationReason33Choice;
import com.prowidesoftware.swift.model.mx.dic.CancellationStatusReason3Choice;
import com.prowidesoftware.swift.model.mx.dic.CancellationStatusReason4;
import com.prowidesoftware.swift.model.mx.dic.CaseAssignment5;
import com.prowidesoftware.swift.model.mx.dic.FIToFIPaymentCancellationRequestV08;
import com.prowidesoftware.swift.model.mx.dic.InvestigationStatus5Choice;
import com.prowidesoftware.swift.model.mx.dic.PaymentCancellationReason5;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction102;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction106;
import com.prowidesoftware.swift.model.mx.dic.ResolutionOfInvestigationV09;
import com.prowidesoftware.swift.model.mx.dic.UnderlyingTransaction22;
import com.prowidesoftware.swift.model.mx.dic.UnderlyingTransaction23;
import java.time.Instant;

/** camt.056 and camt.029: money is asked back, and the answer no. */
final class Cancellations {

  /** Who speaks and who is spoken to: the scheme passes cases on, by the payment's own banks. */
  private static final String SCHEME = "000000";

  /** Rejected cancellation request, in ISO's external list of investigation statuses. */
  private static final String REJECTED = "RJCR";

  private Cancellations() {}

  static FIToFIPaymentCancellationRequestV08 write(CancellationRequest request) {
    return new FIToFIPaymentCancellationRequestV08()
        .setAssgnmt(assignment(request.messageId(), request.createdAt()))
        .addUndrlyg(
            new UnderlyingTransaction23()
                .addTxInf(
                    new PaymentTransaction106()
                        .setCxlId(request.cancellationId())
                        .setOrgnlTxId(request.transactionId())
                        .setOrgnlIntrBkSttlmAmt(Parts.originalAmount(request.amount()))
                        .addCxlRsnInf(
                            new PaymentCancellationReason5()
                                .setRsn(
                                    new CancellationReason33Choice().setCd(request.reason())))));
  }

  static CancellationRequest read(FIToFIPaymentCancellationRequestV08 message)
      throws UnreadableMessage {
    CaseAssignment5 assignment = Parts.there("Assgnmt", message.getAssgnmt());
    PaymentTransaction106 asked =
        Parts.one("TxInf", Parts.one("Undrlyg", message.getUndrlyg()).getTxInf());
    PaymentCancellationReason5 reason = Parts.one("CxlRsnInf", asked.getCxlRsnInf());
    return new CancellationRequest(
        Parts.id("Assgnmt/Id", assignment.getId()),
        Parts.instant("CreDtTm", assignment.getCreDtTm()),
        Parts.id("CxlId", asked.getCxlId()),
        Parts.id("OrgnlTxId", asked.getOrgnlTxId()),
        Parts.money(
            "OrgnlIntrBkSttlmAmt",
            Parts.there("OrgnlIntrBkSttlmAmt", asked.getOrgnlIntrBkSttlmAmt()).getValue(),
            asked.getOrgnlIntrBkSttlmAmt().getCcy()),
        Parts.id("Rsn", Parts.there("Rsn", reason.getRsn()).getCd()));
  }

  static ResolutionOfInvestigationV09 write(Resolution resolution) {
    return new ResolutionOfInvestigationV09()
        .setAssgnmt(assignment(resolution.messageId(), resolution.createdAt()))
        .setSts(new InvestigationStatus5Choice().setConf(REJECTED))
        .addCxlDtls(
            new UnderlyingTransaction22()
                .addTxInfAndSts(
                    new PaymentTransaction102()
                        .setCxlStsId(resolution.cancellationId())
                        .setOrgnlTxId(resolution.transactionId())
                        .setTxCxlSts(CancellationIndividualStatus1Code.RJCR)
                        .addCxlStsRsnInf(
                            new CancellationStatusReason4()
                                .setRsn(
                                    new CancellationStatusReason3Choice()
                                        .setCd(resolution.reason())))));
  }

  static Resolution read(ResolutionOfInvestigationV09 message) throws UnreadableMessage {
    CaseAssignment5 assignment = Parts.there("Assgnmt", message.getAssgnmt());
    if (!REJECTED.equals(Parts.there("Sts", message.getSts()).getConf())) {
      throw new UnreadableMessage("a resolution that rejects nothing");
    }
    PaymentTransaction102 answer =
        Parts.one("TxInfAndSts", Parts.one("CxlDtls", message.getCxlDtls()).getTxInfAndSts());
    CancellationStatusReason4 reason = Parts.one("CxlStsRsnInf", answer.getCxlStsRsnInf());
    return new Resolution(
        Parts.id("Assgnmt/Id", assignment.getId()),
        Parts.instant("CreDtTm", assignment.getCreDtTm()),
        Parts.id("CxlStsId", answer.getCxlStsId()),
        Parts.id("OrgnlTxId", answer.getOrgnlTxId()),
        Parts.id("Rsn", Parts.there("Rsn", reason.getRsn()).getCd()));
  }

  private static CaseAssignment5 assignment(String id, Instant at) {
    return new CaseAssignment5()
        .setId(id)
        .setAssgnr(Parts.assigned(SCHEME))
        .setAssgne(Parts.assigned(SCHEME))
        .setCreDtTm(Parts.time(at));
  }
}
