/** Tests of what a rehearsal reports. */
@NullMarked
package bank.ballast.rehearsal.report;

import org.jspecify.annotations.NullMarked;
