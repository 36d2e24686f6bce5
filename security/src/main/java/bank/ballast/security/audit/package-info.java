/** Keeps the audit trail: rows that are written once and never changed. */
@NullMarked
package bank.ballast.security.audit;

import org.jspecify.annotations.NullMarked;
