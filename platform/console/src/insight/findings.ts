import type { AnswersOfKind, CauseReport, LevelMonth } from '../api/types';
import { t } from '../i18n/insight';
import { either } from '../i18n/language';
import { periodName } from '../ranking/periods';
import { isClosed, lateOf } from './insights';

/** Fewer bad ratings than this are too few to say where they come from. */
const fewest = 5;

/** What the last closed month says beside the one before it. */
export function levelFinding(months: LevelMonth[]): string {
  const { last, before } = lastClosed(months);
  if (last === undefined) return t('levels.none');
  const values = { period: periodName(last.period), n: last.bad, rate: last.badRate ?? '' };
  if (last.total === 0) return t('none.rated', values);
  if (!isClosed(before) || before.total === 0) return t('levels.alone', values);
  return t(`levels.${direction(last.bad, before.bad)}`, {
    ...values,
    before: periodName(before.period),
    d: Math.abs(last.bad - before.bad),
    rateBefore: before.badRate ?? '',
  });
}

/** From where the last closed month's ratings came, and its bad ones. */
export function sourceFinding(months: LevelMonth[]): string {
  const { last } = lastClosed(months);
  if (last === undefined) return t('levels.none');
  const period = periodName(last.period);
  if (last.total === 0) return t('none.rated', { period });
  const most = highest(last.sources, (one) => one.n);
  const worst = highest(last.sources, (one) => one.bad);
  const names = (all: LevelMonth['sources']) =>
    all.map((one) => either(one.chinese, one.english)).join(t('and'));
  const first = t('sources.most', {
    period,
    names: names(most),
    n: most[0]?.n ?? 0,
    total: last.total,
  });
  return last.bad === 0
    ? first + t('sources.noBad')
    : first + t('sources.bad', { names: names(worst), n: worst[0]?.bad ?? 0, bad: last.bad });
}

/** How many bad ratings there are beside the period before, and whether they gather anywhere. */
export function causeFinding(now: CauseReport, before: CauseReport): string {
  const values = { period: periodName(now.period), n: now.bad };
  const compared = t(`causes.${direction(now.bad, before.bad)}`, {
    ...values,
    before: periodName(before.period),
    d: Math.abs(now.bad - before.bad),
  });
  if (now.bad === 0) return compared;
  if (now.bad < fewest) return compared + t('causes.few');
  const told = now.tags.filter((tag) => tag.code !== undefined);
  if (told.length === 0) return compared + t('causes.untold');
  const tag = gathered(told, now.bad);
  const matter = gathered(
    now.matters.filter((one) => one.name !== undefined),
    now.bad,
  );
  return (
    compared +
    (tag ? t('causes.tag', { tag: tag.text, k: tag.n }) : t('causes.spread')) +
    (matter ? t('causes.matter', { matter: matter.name ?? '', k: matter.n }) : '')
  );
}

/** How many of one kind were late, and who was late most. */
export function answerFinding(kind: AnswersOfKind, period: string): string {
  const { all, units } = kind;
  const late = lateOf(all);
  const values = {
    period: periodName(period),
    kind: either(kind.chinese, kind.english),
    n: all.n,
    late,
    open: all.openOverdue,
    median: all.medianDays ?? '',
  };
  if (all.n === 0) return t('answers.none', values);
  if (late === 0) return t('answers.inTime', values);
  const told = t(all.openOverdue > 0 ? 'answers.lateOpen' : 'answers.late', values);
  const worst = highest(units, (unit) => lateOf(unit.times));
  const [first] = worst;
  return units.length > 1 && worst.length === 1 && first !== undefined
    ? told + t('answers.worst', { unit: first.unitName, n: lateOf(first.times) })
    : told;
}

function lastClosed(months: LevelMonth[]): { last?: LevelMonth; before?: LevelMonth } {
  for (let at = months.length - 1; at >= 0; at--) {
    const last = months[at];
    if (isClosed(last)) return { last, before: months[at - 1] };
  }
  return {};
}

function direction(now: number, before: number): 'more' | 'fewer' | 'same' {
  return now > before ? 'more' : now < before ? 'fewer' : 'same';
}

/** Those with the highest number; several when they are equal. */
function highest<T>(all: T[], number: (one: T) => number): T[] {
  const most = Math.max(...all.map(number));
  return all.filter((one) => number(one) === most);
}

/** The one that has at least a third of all, and more than any other. */
function gathered<T extends { n: number }>(all: T[], whole: number): T | undefined {
  const most = highest(all, (one) => one.n);
  const [first] = most;
  return most.length === 1 && first !== undefined && first.n * 3 >= whole ? first : undefined;
}
