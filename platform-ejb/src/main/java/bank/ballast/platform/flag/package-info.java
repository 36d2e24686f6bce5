/**
 * Feature flags: rows of a table in memory, asked through OpenFeature. Knows nothing of what they
 * guard.
 */
@NullMarked
package bank.ballast.platform.flag;

import org.jspecify.annotations.NullMarked;
