/**
 * What every module above leans on and no customer sees: leases for work that one node does at a
 * time, feature flags, what the bank says of versions of its app, and what clients report.
 *
 * <p>Knows no money, no account and no page.
 */
@NullMarked
package bank.ballast.platform;

import org.jspecify.annotations.NullMarked;
