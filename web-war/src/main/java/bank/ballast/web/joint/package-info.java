/** Joint accounts over HTTP: invitations, claims, approvals. */
@NullMarked
package bank.ballast.web.joint;

import org.jspecify.annotations.NullMarked;
