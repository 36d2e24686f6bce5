/**
 * The {@code rehearse} commands: what to rehearse, and how to show it. Rehearses nothing itself.
 */
@NullMarked
package bank.ballast.cli.rehearse;

import org.jspecify.annotations.NullMarked;
