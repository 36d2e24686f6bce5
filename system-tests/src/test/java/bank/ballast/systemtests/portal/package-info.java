/**
 * The support desk and the API's documentation in a real browser, and the desk's session over plain
 * HTTP.
 */
@NullMarked
package bank.ballast.systemtests.portal;

import org.jspecify.annotations.NullMarked;
