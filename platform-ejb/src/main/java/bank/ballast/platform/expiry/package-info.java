/** What goes by itself once nobody can use it any more. */
@NullMarked
package bank.ballast.platform.expiry;

import org.jspecify.annotations.NullMarked;
