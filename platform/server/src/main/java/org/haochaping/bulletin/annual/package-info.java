/**
 * 年度“好差评”反馈整改落实情况报告, 一(二)4: the service centre's report to the government, from the cases it is the
 * centre of, its call-backs, the appeals and the months that were closed. Its figures are counted
 * once, when it is drafted; what the office writes itself are the problems and what it will do
 * about them.
 */
@NullMarked
package org.haochaping.bulletin.annual;

import org.jspecify.annotations.NullMarked;
