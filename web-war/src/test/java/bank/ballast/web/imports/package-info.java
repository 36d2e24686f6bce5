/** Tests of what an import's calls hold that need no server. */
@NullMarked
package bank.ballast.web.imports;

import org.jspecify.annotations.NullMarked;
