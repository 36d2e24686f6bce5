/**
 * {@code /api/imports}: takes another bank's books in as CSV (RFC 4180), chunk by chunk, and gives
 * out how they compare. For the command line's own log-in.
 *
 * <p>Knows columns and cells; which row may come in, operations decides.
 */
@NullMarked
package bank.ballast.web.imports;

import org.jspecify.annotations.NullMarked;
