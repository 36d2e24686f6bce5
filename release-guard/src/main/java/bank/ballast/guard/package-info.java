/**
 * Stages a release, watches it by real log-ins and by the traffic of both releases, and rolls it
 * back: a process of its own, because a bank can't roll itself back from inside. It holds no
 * customer's data but what the proxy's log says of their requests, and it knows nothing of how a
 * server is started ({@code bank.ballast.local} does).
 */
@NullMarked
package bank.ballast.guard;

import org.jspecify.annotations.NullMarked;
