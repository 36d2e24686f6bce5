/** What a rehearsal came to: figures, aims, a table and JSON. Measures nothing itself. */
@NullMarked
package bank.ballast.rehearsal.report;

import org.jspecify.annotations.NullMarked;
