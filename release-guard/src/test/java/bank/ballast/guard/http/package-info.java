/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.http;

import org.jspecify.annotations.NullMarked;
