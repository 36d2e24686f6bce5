/**
 * Keeps what all nodes hold in memory no older than two seconds: a number in the database says when
 * to read anew.
 *
 * <p>Knows not what is read.
 */
@NullMarked
package bank.ballast.platform.revision;

import org.jspecify.annotations.NullMarked;
