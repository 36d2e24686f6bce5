/** How applications are judged: by rules that are data, with versions. */
@NullMarked
package bank.ballast.lending.decision;

import org.jspecify.annotations.NullMarked;
