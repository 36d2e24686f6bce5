package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountSchemeName1Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemIdentification2Choice;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.SettlementInstruction7;
import com.prowidesoftware.swift.model.mx.dic.SettlementMethod1Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the messages have in common. */
final class Parts {

  /** UK domestic sort codes, in ISO's external list of clearing systems. */
  private static final String UK_SORT_CODES = "GBDSC";

  /** A domestic account number, in ISO's external list of account identifications. */
  private static final String DOMESTIC_NUMBER = "BBAN";

  private static final int LONGEST_ID = 35;

  private Parts() {}

  /** The one element of a list of which a message of this scheme has one. */
  static <T> T one(String part, @Nullable List<T> all) throws UnreadableMessage {
    if (all == null || all.size() != 1) {
      throw new UnreadableMessage(part + " is not there once");
    }
    return all.get(0);
  }

  static <T> T there(String part, @Nullable T value) throws UnreadableMessage {
    if (value == null) {
      throw new UnreadableMessage(part + " is missing");
    }
    return value;
  }

  /** A name of a message or a payment. */
  static String id(String part, @Nullable String value) throws UnreadableMessage {
    String id = there(part, value);
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new UnreadableMessage(part + " is empty or too long");
    }
    return id;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(String part, @Nullable OffsetDateTime time) throws UnreadableMessage {
    return there(part, time).toInstant();
  }

  static BigDecimal decimal(Money money) {
    return BigDecimal.valueOf(money.minorUnits(), money.currency().getDefaultFractionDigits());
  }

  static ActiveCurrencyAndAmount amount(Money money) {
    return new ActiveCurrencyAndAmount().setValue(decimal(money)).setCcy(money.currencyCode());
  }

  static ActiveOrHistoricCurrencyAndAmount originalAmount(Money money) {
    return new ActiveOrHistoricCurrencyAndAmount()
        .setValue(decimal(money))
        .setCcy(money.currencyCode());
  }

  /** An amount of whole minor units; one with a fraction of a penny is no money. */
  static Money money(String part, @Nullable BigDecimal value, @Nullable String currency)
      throws UnreadableMessage {
    Currency known = Money.currency(there(part, currency));
    try {
      return new Money(
          there(part, value).movePointRight(known.getDefaultFractionDigits()).longValueExact(),
          known);
    } catch (ArithmeticException broken) {
      throw new UnreadableMessage(part + " has a fraction of a minor unit, or too many", broken);
    }
  }

  static BranchAndFinancialInstitutionIdentification6 agent(String sortCode) {
    return new BranchAndFinancialInstitutionIdentification6()
        .setFinInstnId(
            new FinancialInstitutionIdentification18()
                .setClrSysMmbId(
                    new ClearingSystemMemberIdentification2()
                        .setClrSysId(new ClearingSystemIdentification2Choice().setCd(UK_SORT_CODES))
                        .setMmbId(sortCode)));
  }

  static String sortCode(String part, @Nullable BranchAndFinancialInstitutionIdentification6 agent)
      throws UnreadableMessage {
    return there(part, there(part, there(part, agent).getFinInstnId()).getClrSysMmbId().getMmbId());
  }

  static CashAccount38 account(String number) {
    return new CashAccount38()
        .setId(
            new AccountIdentification4Choice()
                .setOthr(
                    new GenericAccountIdentification1()
                        .setId(number)
                        .setSchmeNm(new AccountSchemeName1Choice().setCd(DOMESTIC_NUMBER))));
  }

  static String accountNumber(String part, @Nullable CashAccount38 account)
      throws UnreadableMessage {
    return there(part, there(part, there(part, account).getId().getOthr()).getId());
  }

  /** Settled over the clearing system. */
  static SettlementInstruction7 cleared() {
    return new SettlementInstruction7().setSttlmMtd(SettlementMethod1Code.CLRG);
  }

  /** A bank as the sender or receiver of a case. */
  static Party40Choice assigned(String sortCode) {
    return new Party40Choice().setAgt(agent(sortCode));
  }
}
