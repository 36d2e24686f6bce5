package bank.ballast.lending.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an applicant and a loan when rules are asked. Amounts are in minor units of the
 * loan's currency, and those a month where nothing else is said.
 *
 * @param today the day on which it is judged
 * @param bornOn null where the bank does not know
 * @param lastDue the day of the last instalment
 * @param amount what would be lent
 * @param instalment what most instalments would come to
 * @param income as stated
 * @param outgoings as stated
 * @param dependants as stated
 * @param incomeSeen what came in a month on average, as {@link bank.ballast.lending.income.Income}
 *     counts it
 * @param commitments instalments of loans that run here
 * @param overdueDays for how long the oldest of their unpaid ones has been due
 * @param writtenOff how many loans the bank no longer counts on
 * @param knownDays for how long they have been a customer, here or where they were brought in from
 */
record Facts(
    LocalDate today,
    @Nullable LocalDate bornOn,
    LocalDate lastDue,
    long amount,
    long instalment,
    long income,
    long outgoings,
    int dependants,
    long incomeSeen,
    long commitments,
    int overdueDays,
    int writtenOff,
    long knownDays) {}
