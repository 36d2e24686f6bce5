/** What the bank says of versions. */
@NullMarked
package bank.ballast.platform.app;

import org.jspecify.annotations.NullMarked;
