/**
 * What is made of an incident's record afterwards: the review, as a page and as a PDF, with the
 * curves of that time. Changes nothing of the record but for keeping those curves.
 */
@NullMarked
package bank.ballast.guard.review;

import org.jspecify.annotations.NullMarked;
