/** Customers whom an incident touched: how many were told, and what they are given. */
@NullMarked
package bank.ballast.portal.touched;

import org.jspecify.annotations.NullMarked;
