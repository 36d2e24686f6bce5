/** What operators, the portal and the public ask of the guard, over HTTP. */
@NullMarked
package bank.ballast.guard.http;

import org.jspecify.annotations.NullMarked;
