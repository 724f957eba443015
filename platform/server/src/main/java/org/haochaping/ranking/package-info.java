/**
 * Ranking (排名), fairly: standard competition ranking with ties (并列), groups apart, whoever has
 * fewer ratings than the policy's minimum listed but unranked, and only from closings. 好评率 and 差评率
 * are ranked each for itself (三(一)9). Beside this official order over all ratings stands a fair one
 * over active ratings: the {@link org.haochaping.ranking.Interval} of each rate, and {@link
 * org.haochaping.ranking.Bands} of those who do not differ significantly from the best of them; and
 * the marks of doubt of each closing, which take nothing out.
 */
@NullMarked
package org.haochaping.ranking;

import org.jspecify.annotations.NullMarked;
