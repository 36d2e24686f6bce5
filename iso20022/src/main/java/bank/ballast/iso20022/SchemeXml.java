package bank.ballast.iso20022;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxCamt02900109;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05600108;
import com.prowidesoftware.swift.model.mx.MxPacs00200110;
import com.prowidesoftware.swift.model.mx.MxPacs00400109;
import com.prowidesoftware.swift.model.mx.MxPacs00800108;
import com.prowidesoftware.swift.model.mx.MxPacs02800103;
import com.prowidesoftware.swift.model.mx.MxWriteParams;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages as ISO 20022's XML, without a business application header. */
public final class SchemeXml {

  /** Longer than any message with one payment, and short enough to be parsed in no time. */
  public static final int LONGEST = 64 * 1024;

  /** A statement of more than ten thousand movements. */
  public static final int LONGEST_STATEMENT = 8 * 1024 * 1024;

  private static final Pattern NAMESPACE =
      Pattern.compile("xmlns(?::\\w+)?=[\"']urn:iso:std:iso:20022:tech:xsd:([a-z0-9.]+)[\"']");

  private static final Map<String, Function<String, ? extends AbstractMX>> READERS =
      Map.of(
          CreditTransfer.NAME, MxPacs00800108::parse,
          StatusReport.NAME, MxPacs00200110::parse,
          StatusRequest.NAME, MxPacs02800103::parse,
          PaymentReturn.NAME, MxPacs00400109::parse,
          CancellationRequest.NAME, MxCamt05600108::parse,
          Resolution.NAME, MxCamt02900109::parse,
          AccountStatement.NAME, MxCamt05300108::parse);

  private SchemeXml() {}

  /** Writes a message. */
  public static String write(SchemeMessage message) {
    MxWriteParams as = new MxWriteParams();
    // As it is, in UTF-8: what lies beyond the basic plane has no reference of its own otherwise.
    as.escapeHandler = new MinimumEscapeHandler();
    as.includeXMLDeclaration = true;
    return document(message).document(as);
  }

  /** Which message a text says it is, if it says so. */
  public static Optional<String> name(String xml) {
    Matcher found = NAMESPACE.matcher(xml);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /**
   * Reads a message.
   *
   * @throws UnreadableMessage where it is none of the seven, longer than it may be, or lacks a part
   *     without which it can't be acted upon
   */
  public static SchemeMessage read(String xml) throws UnreadableMessage {
    if (xml.length() > LONGEST_STATEMENT) {
      throw new UnreadableMessage("longer than a message may be");
    }
    String name = name(xml).orElseThrow(() -> new UnreadableMessage("names no message"));
    if (xml.length() > LONGEST && !name.equals(AccountStatement.NAME)) {
      throw new UnreadableMessage("longer than a message about one payment may be");
    }
    Function<String, ? extends AbstractMX> reader = READERS.get(name);
    if (reader == null) {
      throw new UnreadableMessage("a message that is not spoken here");
    }
    try {
      AbstractMX document = reader.apply(xml);
      if (document == null) {
        throw new UnreadableMessage("not well-formed");
      }
      return message(document);
    } catch (RuntimeException malformed) {
      // Whatever its parser or the model meets in a text that is not as the standard has it.
      throw new UnreadableMessage("not as the standard has it", malformed);
    }
  }

  private static AbstractMX document(SchemeMessage message) {
    if (message instanceof CreditTransfer transfer) {
      return new MxPacs00800108().setFIToFICstmrCdtTrf(CreditTransfers.write(transfer));
    }
    if (message instanceof StatusReport report) {
      return new MxPacs00200110().setFIToFIPmtStsRpt(Statuses.write(report));
    }
    if (message instanceof StatusRequest request) {
      return new MxPacs02800103().setFIToFIPmtStsReq(Statuses.write(request));
    }
    if (message instanceof PaymentReturn back) {
      return new MxPacs00400109().setPmtRtr(Returns.write(back));
    }
    if (message instanceof CancellationRequest request) {
      return new MxCamt05600108().setFIToFIPmtCxlReq(Cancellations.write(request));
    }
    if (message instanceof AccountStatement statement) {
      return new MxCamt05300108().setBkToCstmrStmt(Statements.write(statement));
    }
    return new MxCamt02900109().setRsltnOfInvstgtn(Cancellations.write((Resolution) message));
  }

  private static SchemeMessage message(AbstractMX document) throws UnreadableMessage {
    if (document instanceof MxPacs00800108 transfer) {
      return CreditTransfers.read(transfer.getFIToFICstmrCdtTrf());
    }
    if (document instanceof MxPacs00200110 report) {
      return Statuses.read(report.getFIToFIPmtStsRpt());
    }
    if (document instanceof MxPacs02800103 request) {
      return Statuses.read(request.getFIToFIPmtStsReq());
    }
    if (document instanceof MxPacs00400109 back) {
      return Returns.read(back.getPmtRtr());
    }
    if (document instanceof MxCamt05600108 request) {
      return Cancellations.read(request.getFIToFIPmtCxlReq());
    }
    if (document instanceof MxCamt05300108 statement) {
      return Statements.read(statement.getBkToCstmrStmt());
    }
    return Cancellations.read(((MxCamt02900109) document).getRsltnOfInvstgtn());
  }
}
