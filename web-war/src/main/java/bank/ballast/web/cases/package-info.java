/** {@code /api/cases}: customers write to the bank's people. */
@NullMarked
package bank.ballast.web.cases;

import org.jspecify.annotations.NullMarked;
