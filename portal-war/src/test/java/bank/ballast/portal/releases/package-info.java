/** Tests of what the page of the books works out itself. */
@NullMarked
package bank.ballast.portal.releases;

import org.jspecify.annotations.NullMarked;
