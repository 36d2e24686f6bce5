/** What the proxy says of each request, read from its log; decides nothing. */
@NullMarked
package bank.ballast.guard.traffic;

import org.jspecify.annotations.NullMarked;
