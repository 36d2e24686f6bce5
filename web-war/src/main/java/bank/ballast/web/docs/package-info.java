/**
 * The API's description of itself: what the annotations can't say is added here, and a page shows
 * it.
 */
@NullMarked
package bank.ballast.web.docs;

import org.jspecify.annotations.NullMarked;
