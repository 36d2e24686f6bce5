package bank.ballast.accounts;

import java.time.LocalDate;

/**
 * What a person tells the bank about themselves.
 *
 * @param name in full, as they write it
 * @param dateOfBirth of theirs
 * @param address where they live
 * @param phone in E.164 form: {@code +447700900123}
 * @param language in which the bank speaks to them: {@code en}, {@code fr} or {@code ar}
 */
public record Profile(
    String name, LocalDate dateOfBirth, Address address, String phone, String language) {}
