/**
 * The arithmetic of lending as commands: JSON in, JSON out, and nothing of the bank needed but this
 * program.
 */
@NullMarked
package bank.ballast.cli.credit;

import org.jspecify.annotations.NullMarked;
