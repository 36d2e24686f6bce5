/** Tests of releases: what stays as it was when one comes and goes. */
@NullMarked
package bank.ballast.systemtests.releases;

import org.jspecify.annotations.NullMarked;
