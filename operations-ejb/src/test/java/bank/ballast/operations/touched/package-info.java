/** What touched customers are told. */
@NullMarked
package bank.ballast.operations.touched;

import org.jspecify.annotations.NullMarked;
