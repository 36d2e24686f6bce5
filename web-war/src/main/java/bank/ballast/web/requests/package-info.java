/** Money that customers ask each other for, over HTTP. Knows no rule. */
@NullMarked
package bank.ballast.web.requests;

import org.jspecify.annotations.NullMarked;
