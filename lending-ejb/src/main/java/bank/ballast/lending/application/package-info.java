/** Applications for loans: what customers ask for, and what comes of it. */
@NullMarked
package bank.ballast.lending.application;

import org.jspecify.annotations.NullMarked;
