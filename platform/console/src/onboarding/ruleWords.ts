import type { RuleValues } from '../api/types';
import { t } from '../i18n/policies';

const levels = [
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'veryDissatisfied',
];
const forms = ['website', 'noticeBoard', 'document', 'openData'] as const;

/** What a rule says, in a few words. */
export function ruleWords(values: RuleValues): string {
  const { workingDays, days, calendarDays, minutes, percent, minimumVolume, active } = values;
  const { decimals, sharesClosed, catalogue } = values;
  if (decimals !== undefined)
    return t(sharesClosed === true ? 'policies.decimalsClosed' : 'policies.decimals', {
      n: Number(decimals),
    });
  const { burstRatings, burstMinutes, windowPercent, sameWords } = values;
  if (burstRatings !== undefined)
    return t('policies.credibility', {
      n: Number(burstRatings),
      minutes: Number(burstMinutes),
      percent: Number(windowPercent),
      same: Number(sameWords),
    });
  const { perHour } = values;
  if (perHour !== undefined) return t('policies.perHour', { n: Number(perHour) });
  const weights = levels.flatMap((level) => values[level] ?? []);
  if (weights.length > 0)
    return t(values.printed === true ? 'policies.weightsTold' : 'policies.weights', {
      weights: weights.join(' / '),
    });
  if (values.noticeBoard !== undefined) {
    const asked = forms.filter((form) => values[form] === true);
    return asked.length === 0
      ? t('policies.noForms')
      : asked.map((form) => t(`rule.${form}`)).join(t('policies.and'));
  }
  if (active === false) return t('policies.off');
  if (percent !== undefined) return t('policies.percent', { n: Number(percent) });
  if (minimumVolume !== undefined) return t('policies.volume', { n: Number(minimumVolume) });
  if (minutes !== undefined) return t('policies.minutes', { n: Number(minutes) });
  const whole = days ?? calendarDays;
  if (whole !== undefined) return t('policies.calendarDays', { n: Number(whole) });
  if (workingDays !== undefined) return t('policies.days', { n: Number(workingDays) });
  return String(catalogue ?? '');
}
