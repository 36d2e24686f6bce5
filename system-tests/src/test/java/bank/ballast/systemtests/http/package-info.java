/**
 * Speaks HTTP to the bank as an app or a browser without pictures would, and looks at every answer:
 * is it described in the OpenAPI document, does it carry the headers that keep it safe.
 */
@NullMarked
package bank.ballast.systemtests.http;

import org.jspecify.annotations.NullMarked;
