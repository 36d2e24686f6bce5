/** Tests of the arithmetic's commands. */
@NullMarked
package bank.ballast.cli.credit;

import org.jspecify.annotations.NullMarked;
