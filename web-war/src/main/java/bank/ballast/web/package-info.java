/**
 * The app's API: takes requests apart, hands them to the modules, and puts the answers together.
 *
 * <p>Knows HTTP, JSON and languages; knows no rule of the bank. Bearer tokens alone: whoever needs
 * a session uses the portal.
 */
@NullMarked
package bank.ballast.web;

import org.jspecify.annotations.NullMarked;
