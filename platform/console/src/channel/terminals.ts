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

/** How wrong a terminal's clock is, in words; nothing where it is right. */
export function clockWords({ clockWrong, clockAhead }: CounterTerminal): string {
  if (!clockWrong) return '';
  const n = Math.max(1, Math.round(Math.abs(clockAhead) / 60));
  return clockAhead > 0 ? t('clock.fast', { n }) : t('clock.slow', { n });
}
