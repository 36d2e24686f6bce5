/** Closing accounts over HTTP. */
@NullMarked
package bank.ballast.web.closures;

import org.jspecify.annotations.NullMarked;
