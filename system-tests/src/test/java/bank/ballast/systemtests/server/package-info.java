/**
 * The server around the bank: its configuration, headers, logs, and what happens when a part is
 * away.
 */
@NullMarked
package bank.ballast.systemtests.server;

import org.jspecify.annotations.NullMarked;
