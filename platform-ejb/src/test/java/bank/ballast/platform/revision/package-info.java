/** What nodes keep in memory. */
@NullMarked
package bank.ballast.platform.revision;

import org.jspecify.annotations.NullMarked;
