/**
 * The walls of the house as tests over the compiled classes of every module.
 *
 * <p>Modules are found by looking for them, so a new one is held to the rules from its first class
 * on. Each rule is shown to turn red by a violation planted for it in the package {@code planted}.
 */
@NullMarked
package bank.ballast.systemtests.architecture;

import org.jspecify.annotations.NullMarked;
