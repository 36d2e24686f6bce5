/**
 * What staff and operators do: the support desk with its cases, customers whom an incident touched
 * and what they are given, and the bulk import of another bank's books.
 *
 * <p>Every act on a customer's data is bound to a reason and leaves a row in the audit trail.
 */
@NullMarked
package bank.ballast.operations;

import org.jspecify.annotations.NullMarked;
