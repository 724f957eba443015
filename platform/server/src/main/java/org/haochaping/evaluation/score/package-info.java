/**
 * Scores (得分) of units by assessments, 三(一)6 to 8: entered once each, listed beside the ratings of
 * their source in every closing, never counted among them, and withdrawn with a reason where one
 * was entered wrongly.
 */
@NullMarked
package org.haochaping.evaluation.score;

import org.jspecify.annotations.NullMarked;
