/** Finding a customer, and saying why before opening their records. */
@NullMarked
package bank.ballast.portal.search;

import org.jspecify.annotations.NullMarked;
