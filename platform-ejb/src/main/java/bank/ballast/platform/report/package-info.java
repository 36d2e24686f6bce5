/** Reports of clients, as rows that are added and, when they are old, deleted. Judges none. */
@NullMarked
package bank.ballast.platform.report;

import org.jspecify.annotations.NullMarked;
