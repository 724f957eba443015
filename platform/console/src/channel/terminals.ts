import { dataOf } from '../api/client';
import type { CounterTerminal, MadePairing, TerminalList } from '../api/types';
import { t } from '../i18n/terminalDesk';
import { api } from '../session/session';

const at = (id: string) => ({ params: { path: { id } } });

export function listTerminals(id: string): Promise<TerminalList> {
  return dataOf(api.GET('/api/v1/channels/{id}/terminals', at(id)));
}

export function makePairing(id: string, windowCode: string): Promise<MadePairing> {
  return dataOf(
    api.POST('/api/v1/channels/{id}/terminals/pairings', { ...at(id), body: { windowCode } }),
  );
}

export async function revokeTerminal(id: string): Promise<void> {
  await api.POST('/api/v1/channels/terminals/{terminal}/revocation', {
    params: { path: { terminal: id } },
  });
}

const hour = 3600;
const day = 24 * hour;

function span(seconds: number): string {
  if (seconds >= 2 * day) return t('days', { n: Math.round(seconds / day) });
  if (seconds >= 2 * hour) return t('hours', { n: Math.round(seconds / hour) });
  return t('minutes', { n: Math.round(seconds / 60) });
}

/** How wrong a terminal's clock is, in words; nothing where it is right. */
export function clockWords({ clockWrong, clockAhead }: CounterTerminal): string {
  if (!clockWrong) return '';
  const by = span(Math.abs(clockAhead));
  return clockAhead > 0 ? t('clock.fast', { by }) : t('clock.slow', { by });
}
