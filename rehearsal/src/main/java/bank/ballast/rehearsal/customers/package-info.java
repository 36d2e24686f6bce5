/**
 * Simulated customers: people with a log-in, an account and a phone, who come at a steady rate,
 * behave as the apps do and write down what they meet. Knows nothing of releases.
 */
@NullMarked
package bank.ballast.rehearsal.customers;

import org.jspecify.annotations.NullMarked;
