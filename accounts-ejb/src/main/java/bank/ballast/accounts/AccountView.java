package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountStatus;
import java.time.LocalDate;

/**
 * A customer's account as it stands.
 *
 * @param id its id
 * @param type its kind
 * @param status whether money can move
 * @param sortCode six digits, the bank's own
 * @param accountNumber eight digits
 * @param iban the same as an IBAN (ISO 13616)
 * @param balance what is in it
 * @param openedOn when it was opened
 * @param holder the owner's name
 */
public record AccountView(
    AccountId id,
    AccountType type,
    AccountStatus status,
    String sortCode,
    String accountNumber,
    String iban,
    Money balance,
    LocalDate openedOn,
    String holder) {}
