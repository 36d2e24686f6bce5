/** Who may reach what: owners, roles, tokens, and the fields that nobody may set. */
@NullMarked
package bank.ballast.systemtests.access;

import org.jspecify.annotations.NullMarked;
