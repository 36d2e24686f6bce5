/** For whom flags are on. */
@NullMarked
package bank.ballast.platform.flag;

import org.jspecify.annotations.NullMarked;
