/** Tests of the set-up on one machine: logic without servers, and servers for real ({@code IT}). */
@NullMarked
package bank.ballast.local;

import org.jspecify.annotations.NullMarked;
