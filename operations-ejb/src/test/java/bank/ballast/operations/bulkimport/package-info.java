/** Tests of the bulk import's rules that need no server. */
@NullMarked
package bank.ballast.operations.bulkimport;

import org.jspecify.annotations.NullMarked;
