/**
 * How the API says no: each refusal and each fault becomes one problem document (RFC 9457), in the
 * reader's language, without anything of the server's inside.
 *
 * <p>Decides no refusal itself: it names what others decided.
 */
@NullMarked
package bank.ballast.web.problem;

import org.jspecify.annotations.NullMarked;
