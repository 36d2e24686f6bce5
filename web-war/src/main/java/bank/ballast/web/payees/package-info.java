/** Whom customers pay: saved payees, and whether a name is the account's. */
@NullMarked
package bank.ballast.web.payees;

import org.jspecify.annotations.NullMarked;
