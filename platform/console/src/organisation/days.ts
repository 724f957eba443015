import { language } from '../i18n/language';
import { t } from '../i18n/organisation';
import { dateWords } from '../shared/dates';

/** From when to when something is in force. */
export function days({ from, to }: { from: string; to?: string }): string {
  const since = dateWords(from, language.value);
  return to
    ? t('until', { from: since, to: dateWords(to, language.value) })
    : t('since', { from: since });
}
