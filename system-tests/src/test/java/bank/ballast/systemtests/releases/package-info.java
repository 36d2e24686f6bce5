/** Tests of releases: how they are made, staged and rolled back. */
@NullMarked
package bank.ballast.systemtests.releases;

import org.jspecify.annotations.NullMarked;
