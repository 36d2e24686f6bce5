/** Money that customers ask each other for. */
@NullMarked
package bank.ballast.systemtests.requests;

import org.jspecify.annotations.NullMarked;
