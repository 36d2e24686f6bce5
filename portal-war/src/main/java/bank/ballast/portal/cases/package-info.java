/** Support cases: the list of those that wait, and the conversation of one. */
@NullMarked
package bank.ballast.portal.cases;

import org.jspecify.annotations.NullMarked;
