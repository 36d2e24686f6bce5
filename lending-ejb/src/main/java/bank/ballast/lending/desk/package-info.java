/** What people at the desk decide of applications that the rules refer to them. */
@NullMarked
package bank.ballast.lending.desk;

import org.jspecify.annotations.NullMarked;
