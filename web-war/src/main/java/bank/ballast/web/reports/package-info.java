/** Takes what clients saw and the server could not. Judges nothing of it. */
@NullMarked
package bank.ballast.web.reports;

import org.jspecify.annotations.NullMarked;
