/**
 * Ballast on one machine: MariaDB, Keycloak and WildFly as plain processes, with their secrets,
 * data and logs under one folder.
 *
 * <p>Used by the {@code bank} command and by system tests, each with its own folder and ports. Not
 * for production, where the servers are run by whoever runs servers there; the migrations and the
 * realm's steps are the same ones.
 */
@NullMarked
package bank.ballast.local;

import org.jspecify.annotations.NullMarked;
