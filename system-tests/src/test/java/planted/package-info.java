/**
 * Classes that break the house's rules on purpose, one package for each rule, so that a test can
 * see the rule turn red. Nothing else uses them.
 */
package planted;
