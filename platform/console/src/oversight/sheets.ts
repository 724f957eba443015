import { t } from '../i18n/oversight';
import { t as bulletin } from '../i18n/bulletin';
import { either, language } from '../i18n/language';
import { periodName } from '../ranking/periods';
import { momentWords, dateWords } from '../shared/dates';
import { levelWords } from '../shared/levels';
import { levelOrder } from './measures';
import type { RegionLine } from './regions';
import { dueDay, standingOf } from './standing';
import type { Compared, Department, Measures, Publication } from './types';

function measuresHead(period: string): string[] {
  return [
    t('column.total'),
    t('column.active'),
    t('column.defaults'),
    t('column.voided'),
    ...levelOrder.map((level) => levelWords(level)),
    t('measure.GOOD'),
    t('measure.ACTIVE_GOOD'),
    t('measure.BAD'),
    t('measure.ACTIVE_BAD'),
    t('column.averageScore'),
  ].map((title) => `${periodName(period)} ${title}`);
}

function measuresCells(of: Measures | undefined): string[] {
  if (of === undefined) return Array<string>(14).fill('');
  return [
    ...[of.total, of.active, of.defaults, of.voided, ...of.levels].map(String),
    of.good ?? '',
    of.activeGood ?? '',
    of.bad ?? '',
    of.activeBad ?? '',
    of.averageScore ?? '',
  ];
}

function changeHead(): string[] {
  return [
    t('column.points'),
    t('column.low'),
    t('column.high'),
    t('column.verdict'),
    t('column.reason'),
  ];
}

function changeCells({ change, reason, reasonEnglish }: Compared): string[] {
  const why = reason === undefined ? '' : either(reason, reasonEnglish);
  if (change === undefined) return ['', '', '', '', why];
  return [change.points, change.low, change.high, t(`verdict.${change.verdict}`), ''];
}

/** The regions as they stand in the table, with all that is known of them. */
export function regionSheet(lines: RegionLine[], period: string, compare: string): string[][] {
  const head = [
    t('column.region'),
    t('column.code'),
    t('column.level'),
    t('column.parent'),
    t('column.scope'),
    t('column.due'),
    t('column.closed'),
    ...measuresHead(period),
    ...measuresHead(compare),
    ...changeHead(),
  ];
  return [head, ...lines.map(regionCells)];
}

function regionCells({ region, own, measures }: RegionLine): string[] {
  return [
    region.name,
    region.code,
    t(`level.${region.level}`),
    region.parent ?? '',
    t(own ? 'scope.own' : 'scope.whole'),
    ...(own ? ['', ''] : [String(region.due), String(region.closed)]),
    ...measuresCells(measures),
    ...measuresCells(own ? undefined : region.before),
    ...changeCells(own ? {} : region),
  ];
}

/** The departments in the order of the list. */
export function departmentSheet(all: Department[], period: string, compare: string): string[][] {
  const head = [
    t('column.place'),
    t('column.prefecture'),
    t('column.region'),
    t('column.department'),
    t('column.code'),
    t('column.line'),
    ...measuresHead(period),
    ...measuresHead(compare),
    ...changeHead(),
  ];
  const cells = all.map((one, at) => [
    String(at + 1),
    one.prefectureName,
    one.tenantName,
    one.name,
    one.code,
    one.lineOfWork ?? '',
    ...measuresCells(one.now),
    ...measuresCells(one.before),
    ...changeCells(one),
  ]);
  return [head, ...cells];
}

export function publicationSheet(all: Publication[]): string[][] {
  const head = [
    t('column.prefecture'),
    t('column.region'),
    t('column.bulletin'),
    t('column.issuer'),
    t('column.standing'),
    t('column.deadline'),
    t('column.published'),
    t('column.prompts'),
  ];
  const cells = all.map((one) => [
    one.prefectureName,
    one.tenantName,
    bulletin(`kind.${one.kind}`),
    one.issuer ?? t('issuer.none'),
    t(`standing.${standingOf(one)}`),
    dateWords(dueDay(one), language.value),
    one.publishedAt === undefined ? '' : momentWords(one.publishedAt, language.value),
    one.prompts.map(promptCell).join('；'),
  ]);
  return [head, ...cells];
}

function promptCell({ fromTenantName, sentBy, sentAt, reply }: Publication['prompts'][number]) {
  const sent = t('prompt.by', {
    from: fromTenantName,
    by: sentBy,
    at: momentWords(sentAt, language.value),
  });
  return `${sent}：${reply ?? t('prompt.waiting')}`;
}
