/** What the bank decided about versions of its app. Knows nothing of requests. */
@NullMarked
package bank.ballast.platform.app;

import org.jspecify.annotations.NullMarked;
