/** Tests of the demo customers' made-up year. */
@NullMarked
package bank.ballast.cli.demo;

import org.jspecify.annotations.NullMarked;
