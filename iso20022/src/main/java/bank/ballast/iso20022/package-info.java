/**
 * ISO 20022 messages between a bank and a payment scheme: values on this side, XML on the other.
 *
 * <p>Knows no queue, no table and no rule of a bank: both ends of a line read and write by it.
 */
@NullMarked
package bank.ballast.iso20022;

import org.jspecify.annotations.NullMarked;
