/** Seeded releases against what was built, and the short rehearsal of them. */
@NullMarked
package bank.ballast.rehearsaltests;

import org.jspecify.annotations.NullMarked;
