/** The modules' beans inside the server, called with a real identity and without HTTP. */
@NullMarked
package bank.ballast.systemtests.incontainer;

import org.jspecify.annotations.NullMarked;
