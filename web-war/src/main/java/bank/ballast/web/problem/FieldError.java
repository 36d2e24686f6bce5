package bank.ballast.web.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, like {@code amount.minorUnits}; empty for the body as a whole
 * @param reason for a person to read, in their language
 */
public record FieldError(String field, String reason) {}
