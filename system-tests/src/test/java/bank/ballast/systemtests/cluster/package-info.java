/** Several nodes behind the proxy: what customers notice of a node that goes, which is nothing. */
@NullMarked
package bank.ballast.systemtests.cluster;

import org.jspecify.annotations.NullMarked;
