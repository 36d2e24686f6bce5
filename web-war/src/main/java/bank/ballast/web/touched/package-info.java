/**
 * {@code /api/touched-customers}: the release guard tells whom an incident touched.
 *
 * <p>For the bank's own programs; no customer sees it.
 */
@NullMarked
package bank.ballast.web.touched;

import org.jspecify.annotations.NullMarked;
