/**
 * The bulk import: turns rows of another bank's books into customers, accounts and ledger entries,
 * and compares the result with what that bank reported.
 *
 * <p>Knows no file format: adapters outside read files and send rows. Keeps no balance of its own.
 */
@NullMarked
package bank.ballast.operations.bulkimport;

import org.jspecify.annotations.NullMarked;
