/**
 * Account statements: what is in them, and how each format writes it. Moves nothing, and keeps no
 * copy.
 */
@NullMarked
package bank.ballast.accounts.statement;

import org.jspecify.annotations.NullMarked;
