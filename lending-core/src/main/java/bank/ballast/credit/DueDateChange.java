package bank.ballast.credit;

import java.time.LocalDate;

/**
 * One due date moved; the ones after it follow at the usual distance. Interest is for the periods
 * as they become; equal instalments stay what they were, and the last makes up for it.
 *
 * @param from the due date as it was, after any earlier change
 * @param to the due date as it becomes
 */
public record DueDateChange(LocalDate from, LocalDate to) {}
