package bank.ballast.accounts;

import java.io.InputStream;

/**
 * A statement that was made, in whole.
 *
 * @param fileName what to call it: letters, digits, dashes and a dot
 * @param mediaType with parameters
 * @param length in bytes
 * @param content to be read once and closed, whereupon nothing is left of it
 */
public record StatementDocument(
    String fileName, String mediaType, long length, InputStream content) {}
