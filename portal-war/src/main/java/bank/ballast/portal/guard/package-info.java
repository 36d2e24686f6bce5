/**
 * The way from the pages to the release guard, which stands beside the bank: its answers, its
 * refusals, and the trail of what staff asked it for. Knows no page.
 */
@NullMarked
package bank.ballast.portal.guard;

import org.jspecify.annotations.NullMarked;
