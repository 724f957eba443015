import type { RankingGroup, RankingRow } from '../api/types';
import { t } from '../i18n/ranking';

/** The groups as rows of a sheet, with all that the tables show. */
export function sheet(groups: RankingGroup[]): string[][] {
  const head = [
    t('column.group'),
    t('column.tenant'),
    t('column.code'),
    t('column.name'),
    t('column.total'),
    t('column.goodRate'),
    t('column.goodRank'),
    t('column.badRate'),
    t('column.badRank'),
    t('column.unranked'),
    t('column.active'),
    t('column.activeGoodRate'),
    t('column.goodLow'),
    t('column.goodHigh'),
    t('column.goodBand'),
    t('column.activeBadRate'),
    t('column.badLow'),
    t('column.badHigh'),
    t('column.badBand'),
    t('column.unbanded'),
    t('column.defaults'),
    t('column.voided'),
    t('column.averageScore'),
    t('column.flags'),
    t('column.version'),
  ];
  return [head, ...groups.flatMap((group) => group.rows.map((row) => cells(group.name, row)))];
}

function cells(group: string, row: RankingRow): string[] {
  return [
    group,
    row.tenantName,
    row.code,
    row.name,
    String(row.total ?? ''),
    row.goodRate ?? '',
    place(row.good),
    row.badRate ?? '',
    place(row.bad),
    row.reason ?? '',
    String(row.active ?? ''),
    row.activeGoodRate ?? '',
    row.fairGood?.low ?? '',
    row.fairGood?.high ?? '',
    String(row.fairGood?.band ?? ''),
    row.activeBadRate ?? '',
    row.fairBad?.low ?? '',
    row.fairBad?.high ?? '',
    String(row.fairBad?.band ?? ''),
    row.fairReason ?? '',
    row.total === undefined ? '' : String(row.defaults),
    row.total === undefined ? '' : String(row.voided),
    row.averageScore ?? '',
    row.flags.map((one) => `${one.chinese} ${one.n}/${one.of}`).join('；'),
    String(row.version ?? ''),
  ];
}

function place(one: RankingRow['good']): string {
  return one === undefined ? '' : one.tied ? t('sheet.tied', { n: one.rank }) : String(one.rank);
}
