import type { CaseAnswer } from '../api/types';
import { t } from '../i18n/acts';

/** What the head of a unit usually writes into 附件2; he changes it where it does not fit. */
export function usualOpinion(answer: CaseAnswer | undefined): string {
  if (!answer?.finding || !answer.disposition) return '';
  return t(`opinion.${answer.disposition}`, { finding: t(`opinion.${answer.finding}`) });
}
