/** Saving that goes by itself: round-ups, and pay that is split. */
@NullMarked
package bank.ballast.web.saving;

import org.jspecify.annotations.NullMarked;
