/** Tests of the rehearsal's own judgement. */
@NullMarked
package bank.ballast.rehearsal;

import org.jspecify.annotations.NullMarked;
