import { ProblemError } from '../api/problem';
import { t } from '../i18n/common';
import { either } from '../i18n/language';

/** One or more sentences that say what is wrong and what to do. */
export function problemWords(error: unknown): string[] {
  if (!(error instanceof ProblemError)) return [t('error.unreachable')];
  const fields = error.errors.map((one) => either(one.detail, one.detailEn));
  if (fields.length > 0) return fields;
  return [either(error.detail, error.detailEn) || t('error.server', { code: error.code })];
}
