/**
 * Releases with one seeded change each: reads them, and makes their EARs of the built one, without
 * Maven. Starts nothing and judges nothing.
 */
@NullMarked
package bank.ballast.rehearsal.releases;

import org.jspecify.annotations.NullMarked;
