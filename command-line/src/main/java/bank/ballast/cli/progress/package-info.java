/** Telling how far work is, for every command that takes long. */
@NullMarked
package bank.ballast.cli.progress;

import org.jspecify.annotations.NullMarked;
