@NullMarked
package bank.ballast.lending.decision;

import org.jspecify.annotations.NullMarked;
