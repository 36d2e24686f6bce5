/** Tests of the seeded releases. */
@NullMarked
package bank.ballast.rehearsal.releases;

import org.jspecify.annotations.NullMarked;
