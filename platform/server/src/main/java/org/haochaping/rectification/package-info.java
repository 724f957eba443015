/**
 * 反馈整改, part 一 of the regulation: a bad review opens one case; the lead department merges repeats
 * and hands it over, the rated department acknowledges, answers and closes it, with the help of
 * others if need be. One table of transitions says who may do what in which state; the diagram in
 * the docs is drawn from it.
 */
@NullMarked
package org.haochaping.rectification;

import org.jspecify.annotations.NullMarked;
