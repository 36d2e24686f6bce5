/** Account statements, read as a customer's own programs read them. */
@NullMarked
package bank.ballast.systemtests.statements;

import org.jspecify.annotations.NullMarked;
