/**
 * Ranking (排名), fairly: standard competition ranking with ties (并列), groups apart, whoever has
 * fewer ratings than the policy's minimum listed but unranked, and only from closings. 好评率 and 差评率
 * are ranked each for itself (三(一)9).
 */
@NullMarked
package org.haochaping.ranking;

import org.jspecify.annotations.NullMarked;
