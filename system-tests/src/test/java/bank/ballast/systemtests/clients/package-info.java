/** What clients say of themselves, and what the bank makes of it: versions, reports, flags. */
@NullMarked
package bank.ballast.systemtests.clients;

import org.jspecify.annotations.NullMarked;
