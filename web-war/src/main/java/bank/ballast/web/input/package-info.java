/**
 * The shapes that more than one path takes in or gives out: amounts, pages, keys, words, and texts
 * of one line.
 */
@NullMarked
package bank.ballast.web.input;

import org.jspecify.annotations.NullMarked;
