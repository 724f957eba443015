import type { DutyDay } from '../api/types';

/** The days with the number of each that counts, so that the reader can count along. */
export function counted(days: DutyDay[]): (DutyDay & { nth: number })[] {
  let nth = 0;
  return days.map((day) => ({ ...day, nth: day.counts ? ++nth : 0 }));
}
