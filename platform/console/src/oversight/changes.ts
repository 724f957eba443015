import { t } from '../i18n/oversight';
import { moreIsBetter } from './measures';
import type { Change } from './types';

type Direction = 'up' | 'down' | 'same';

/** A change too small to be printed goes where the verdict, made of the exact rates, says. */
function directionOf({ measure, points, verdict }: Change): Direction {
  if (Number(points) !== 0) return points.startsWith('-') ? 'down' : 'up';
  if (verdict === 'UNCLEAR') return 'same';
  return (verdict === 'BETTER') === moreIsBetter(measure) ? 'up' : 'down';
}

/** 下降 0.42 个百分点；下降不足 0.01 个百分点 */
export function pointsWords(change: Change): string {
  const direction = directionOf(change);
  if (direction === 'same') return t('change.same');
  const size = change.points.replace(/^[-+]/, '');
  if (Number(size) !== 0) return t(`change.${direction}`, { n: size });
  return t(`change.${direction}.under`, { n: size.replace(/.$/, '1') });
}

/** 下降 0.42 个百分点（显著变差） */
export function changeWords(change: Change): string {
  return t('change.words', {
    points: pointsWords(change),
    verdict: t(`verdict.${change.verdict}`),
  });
}

const signs: Record<Direction, string> = { up: '▲', down: '▼', same: '＝' };

/** The sign that goes before the words and says the same. */
export function changeSign(change: Change): string {
  return signs[directionOf(change)];
}
