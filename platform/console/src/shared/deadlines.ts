import type { Due } from '../api/types';
import { t } from '../i18n/common';
import type { Language } from '../i18n/language';
import { daysBetween } from './dates';

/** A deadline in words as of today; the server's own Chinese words win where it sent some. */
export function deadlineWords(due: Due, today: string, language: Language): string {
  if (due.words && language === 'zh-CN') return due.words;
  if (due.state === 'DONE') return due.late ? t('due.late') : t('due.done');
  if (due.state === 'WITHDRAWN') return t('due.withdrawn');
  const left = daysBetween(today, due.on);
  if (left < 0) return t('due.overdue', { n: -left });
  if (left === 0) return t('due.today');
  return left === 1 ? t('due.tomorrow') : t('due.left', { n: left });
}
