import { dataOf } from '../api/client';
import type { Pull } from '../api/types';
import { t as runs } from '../i18n/channel';
import { language } from '../i18n/language';
import { t } from '../i18n/pull';
import { api } from '../session/session';
import { momentWords } from '../shared/dates';

const at = (id: string) => ({ params: { path: { id } } });

export function readPull(id: string): Promise<Pull> {
  return dataOf(api.GET('/api/v1/channels/{id}/pull', at(id)));
}

export function pullNow(id: string, fromStart: boolean): Promise<Pull> {
  return dataOf(api.POST('/api/v1/channels/{id}/pull', { ...at(id), body: { fromStart } }));
}

const moment = (instant: string) => momentWords(instant, language.value);

/** What the last pull came to. */
export function lastWords(pull: Pull): string {
  if (!pull.startedAt) return t('never');
  const values = { at: moment(pull.startedAt), n: pull.pages };
  if (pull.running) return t('running', values);
  if (pull.trouble) {
    const well = pull.wellAt ? moment(pull.wellAt) : t('well.never');
    return t('last.vain', { at: values.at, n: pull.failures, well });
  }
  return pull.pages > 0 ? t('last', values) : t('last.nothing', values);
}

/** When it is pulled next; nothing while somebody is at it. */
export function nextWords(pull: Pull, now: number): string {
  if (pull.running) return '';
  if (!pull.nextAt || Date.parse(pull.nextAt) <= now) return t('next.soon');
  return t('next', { at: moment(pull.nextAt) });
}

/** What came of late; of what there was none is not spoken, but for what counts. */
export function cameWords({ counts }: Pull): string[] {
  if (counts.pages === 0) return [t('came.nothing')];
  const rows: [number, string][] = [
    [counts.importing, t('came.importing', { n: counts.importing })],
    [counts.failed, t('came.failed', { n: counts.failed })],
    [counts.repeated, runs('run.repeated', { n: counts.repeated })],
    [counts.otherBusiness, runs('run.otherBusiness', { n: counts.otherBusiness })],
    [counts.notRated, runs('run.notRated', { n: counts.notRated })],
    [counts.rejected, runs('run.rejected', { n: counts.rejected })],
  ];
  return [
    t('came.pages', { n: counts.pages }),
    runs('run.accepted', { n: counts.accepted }),
    ...rows.filter(([n]) => n > 0).map(([, words]) => words),
  ];
}

/** Whether it is worth looking again in a moment. */
export function isUnderWay(pull: Pull): boolean {
  return pull.running || pull.counts.importing > 0;
}
