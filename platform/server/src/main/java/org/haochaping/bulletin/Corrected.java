package org.haochaping.bulletin;

import org.haochaping.closing.Closing;

/**
 * What a correction quotes of the bulletin it corrects, as that was printed.
 *
 * @param closing the one it printed
 * @param rules those that closing was made under
 */
record Corrected(Closing closing, PrintingRules rules) {}
