import { t } from '../i18n/oversight';
import type { Change } from './types';

/** 下降 0.42 个百分点 */
export function pointsWords({ points }: Change): string {
  const size = points.replace(/^[-+]/, '');
  if (Number(size) === 0) return t('change.same');
  return t(points.startsWith('-') ? 'change.down' : 'change.up', { n: size });
}

/** 下降 0.42 个百分点（显著变差） */
export function changeWords(change: Change): string {
  return t('change.words', {
    points: pointsWords(change),
    verdict: t(`verdict.${change.verdict}`),
  });
}

/** The sign that goes before the words and says the same. */
export function changeSign({ points }: Change): string {
  if (Number(points) === 0) return '＝';
  return points.startsWith('-') ? '▼' : '▲';
}
