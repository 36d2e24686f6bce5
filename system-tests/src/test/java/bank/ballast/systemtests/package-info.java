/**
 * Tests of the whole bank: its walls, the EAR that ships, its API and its pages.
 *
 * <p>Speaks to the running bank as the world outside does. Tests of one module alone live in that
 * module.
 */
@NullMarked
package bank.ballast.systemtests;

import org.jspecify.annotations.NullMarked;
