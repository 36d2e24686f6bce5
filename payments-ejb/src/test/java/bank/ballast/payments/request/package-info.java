@NullMarked
package bank.ballast.payments.request;

import org.jspecify.annotations.NullMarked;
