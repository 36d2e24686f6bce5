package bank.ballast.cli.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the rows of that bank into the general form: its codes, dates and amounts. */
final class BerkaRows {

  static final String CURRENCY = "CZK";

  /** What {@code UVER} says that money was for. */
  static final String LOAN_PAYMENT = "Loan payment";

  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

  /** Months of women's birth numbers are higher by this much. */
  private static final int WOMEN = 50;

  /** What {@code k_symbol} says that money was for. */
  private static final Map<String, String> PURPOSES =
      Map.of(
          "SIPO", "Household",
          "UROK", "Interest",
          "SLUZBY", "Statement fee",
          "POJISTNE", "Insurance",
          "SANKC. UROK", "Penalty interest",
          "DUCHOD", "Pension",
          "UVER", LOAN_PAYMENT,
          "LEASING", "Leasing");

  private BerkaRows() {}

  /** client_id, birth_number: the names are not in the data. */
  static List<String> customer(List<String> cells) throws MalformedRow {
    String id = id(cells.get(0));
    return List.of(id, "Client " + id, date(cells.get(1), true).toString(), "");
  }

  /** account_id, date: some accounts went below zero there, so none has a floor. */
  static List<String> account(List<String> cells) throws MalformedRow {
    return List.of(id(cells.get(0)), CURRENCY, date(cells.get(1), false).toString(), "none");
  }

  /** account_id, client_id, type. */
  static List<String> holder(List<String> cells) throws MalformedRow {
    String role =
        switch (cells.get(2)) {
          case "OWNER" -> "owner";
          case "DISPONENT" -> "authorised";
          default -> throw new MalformedRow("unknown type \"" + cells.get(2) + "\"");
        };
    return List.of(id(cells.get(0)), id(cells.get(1)), role);
  }

  /** order_id, account_id, bank_to, account_to, amount, k_symbol. */
  static List<String> standingOrder(List<String> cells) throws MalformedRow {
    return List.of(
        id(cells.get(0)),
        id(cells.get(1)),
        Long.toString(minorUnits(cells.get(4))),
        CURRENCY,
        cells.get(2),
        cells.get(3),
        purpose(cells.get(5)));
  }

  /** trans_id, account_id, date, type, operation, amount, balance, k_symbol, bank, account. */
  static List<String> transaction(List<String> cells) throws MalformedRow {
    long amount = minorUnits(cells.get(5));
    if (amount <= 0) {
      throw new MalformedRow("the amount is not more than zero");
    }
    String operation = cells.get(4);
    String symbol = cells.get(7);
    String kind = kind(operation, symbol);
    String purpose = purpose(symbol);
    return List.of(
        id(cells.get(0)),
        id(cells.get(1)),
        date(cells.get(2), false).toString(),
        Long.toString(isCredit(cells.get(3)) ? amount : -amount),
        CURRENCY,
        kind,
        purpose.isEmpty() ? act(operation) : purpose,
        counterparty(kind, cells.get(8), cells.get(9)),
        Long.toString(minorUnits(cells.get(6))));
  }

  private static boolean isCredit(String type) throws MalformedRow {
    return switch (type) {
      case "PRIJEM" -> true;
      case "VYDAJ", "VYBER" -> false;
      default -> throw new MalformedRow("unknown type \"" + type + "\"");
    };
  }

  /** Fees and penalty interest are booked there as cash withdrawals: the symbol knows better. */
  private static String kind(String operation, String symbol) throws MalformedRow {
    if (symbol.equals("SLUZBY")) {
      return "fee";
    }
    if (symbol.equals("SANKC. UROK")) {
      return "interest-charged";
    }
    return switch (operation) {
      case "VKLAD", "VYBER" -> "cash";
      case "PREVOD Z UCTU", "PREVOD NA UCET" -> "transfer";
      case "VYBER KARTOU" -> "card";
      case "" -> interest(symbol);
      default -> throw new MalformedRow("unknown operation \"" + operation + "\"");
    };
  }

  private static String interest(String symbol) throws MalformedRow {
    if (symbol.equals("UROK")) {
      return "interest-paid";
    }
    throw new MalformedRow("no operation, and no interest either");
  }

  private static String act(String operation) {
    return switch (operation) {
      case "VKLAD" -> "Cash paid in";
      case "VYBER" -> "Cash withdrawn";
      case "VYBER KARTOU" -> "Paid by card";
      case "PREVOD Z UCTU" -> "Transfer from another bank";
      default -> "Transfer to another bank";
    };
  }

  private static String counterparty(String kind, String bank, String account) {
    return switch (kind) {
      case "cash" -> "Cash";
      case "card" -> "Card";
      case "transfer" -> bank.isEmpty() ? "Another bank" : (bank + " " + account).strip();
      default -> "Bank";
    };
  }

  private static String purpose(String symbol) throws MalformedRow {
    if (symbol.isEmpty()) {
      return "";
    }
    String purpose = PURPOSES.get(symbol);
    if (purpose == null) {
      throw new MalformedRow("unknown k_symbol \"" + symbol + "\"");
    }
    return purpose;
  }

  static String id(String text) throws MalformedRow {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(Character::isDigit)) {
      throw new MalformedRow("\"" + text + "\" is no id");
    }
    return text;
  }

  /** YYMMDD; all of that bank's dates are in the 20th century. */
  static LocalDate date(String text, boolean ofBirth) throws MalformedRow {
    if (!SIX_DIGITS.matcher(text).matches()) {
      throw new MalformedRow("\"" + text + "\" is no date YYMMDD");
    }
    int year = 1900 + Integer.parseInt(text.substring(0, 2));
    int month = Integer.parseInt(text.substring(2, 4));
    int day = Integer.parseInt(text.substring(4));
    try {
      return LocalDate.of(year, ofBirth && month > WOMEN ? month - WOMEN : month, day);
    } catch (DateTimeException e) {
      throw new MalformedRow("\"" + text + "\" is no date YYMMDD");
    }
  }

  static long wholeNumber(String text) throws MalformedRow {
    if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(Character::isDigit)) {
      throw new MalformedRow("\"" + text + "\" is no number");
    }
    return Long.parseLong(text);
  }

  static long minorUnits(String text) throws MalformedRow {
    if (!AMOUNT.matcher(text).matches()) {
      throw new MalformedRow("\"" + text + "\" is no amount");
    }
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }
}
