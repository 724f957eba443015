import type { Language } from '../i18n/language';

const hour = 3_600_000;
const day = 24 * hour;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

function shanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * hour).toISOString();
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** 2026-10-08 as 2026年10月8日. */
export function dateWords(date: string, language: Language): string {
  const at = utc(date);
  const [year, month, of] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return language === 'en' ? `${of} ${months[month]} ${year}` : `${year}年${month + 1}月${of}日`;
}

/** 2026-10-08 as 10月8日（周四）. */
export function shortDateWords(date: string, language: Language): string {
  const at = utc(date);
  const [month, of] = [at.getUTCMonth(), at.getUTCDate()];
  const weekday = weekdays[language][at.getUTCDay()];
  return language === 'en'
    ? `${weekday} ${of} ${months[month]}`
    : `${month + 1}月${of}日（${weekday}）`;
}

/** 2026-10 as 2026年10月. */
export function periodWords(period: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})$/.exec(period);
  if (!match) return period;
  const month = Number(match[2]);
  return language === 'en' ? `${months[month - 1]} ${match[1]}` : `${match[1]}年${month}月`;
}

/** An instant at the wall clock of Shanghai, which knows no summer time. */
export function momentWords(instant: string, language: Language): string {
  return `${dateWords(shanghaiDay(instant), language)} ${shanghai(instant).slice(11, 16)}`;
}

/** The day of an instant in Shanghai. */
export function shanghaiDay(instant: string): string {
  return shanghai(instant).slice(0, 10);
}

/** Whole days from one date to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / day);
}

/** The month before the one of this date, as 2026-10. */
export function monthBefore(date: string): string {
  const at = utc(`${date.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() - 1);
  return at.toISOString().slice(0, 7);
}
