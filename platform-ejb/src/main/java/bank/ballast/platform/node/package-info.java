/** What this node is called, and which release it runs. Knows nothing of the other nodes. */
@NullMarked
package bank.ballast.platform.node;

import org.jspecify.annotations.NullMarked;
