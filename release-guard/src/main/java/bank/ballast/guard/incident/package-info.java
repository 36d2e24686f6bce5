/**
 * What went wrong, told to those whom it touches while it goes on and reviewed afterwards; decides
 * nothing about releases.
 */
@NullMarked
package bank.ballast.guard.incident;

import org.jspecify.annotations.NullMarked;
