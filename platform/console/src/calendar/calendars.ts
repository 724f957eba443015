import { dataOf } from '../api/client';
import type { CalendarPublished, WorkingCalendar } from '../api/types';
import { api } from '../session/session';

export function workingCalendar(): Promise<WorkingCalendar> {
  return dataOf(api.GET('/api/v1/calendars', {}));
}

/** What a holiday notice does to deadlines that run; `apply` puts it into force. */
export function importCalendar(
  code: string,
  csv: Blob,
  apply: boolean,
): Promise<CalendarPublished> {
  return dataOf(
    api.POST('/api/v1/calendars/{code}/imports', {
      params: { path: { code }, query: { apply } },
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
      bodySerializer: (bytes) => bytes,
    }),
  );
}
