/**
 * Demo data: a year in the life of a few customers, made up anew for each local set-up and brought
 * in as any other bank's books are.
 *
 * <p>Only for the local set-up. Posts nothing itself.
 */
@NullMarked
package bank.ballast.cli.demo;

import org.jspecify.annotations.NullMarked;
