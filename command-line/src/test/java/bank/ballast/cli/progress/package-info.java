/** Tests of telling how far work is. */
@NullMarked
package bank.ballast.cli.progress;

import org.jspecify.annotations.NullMarked;
