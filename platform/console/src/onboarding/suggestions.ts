import type { AdministratorDraft, ChannelDraft, Onboarding } from '../api/types';
import { t } from '../i18n/onboarding';

/** What most tenants begin with, as far as the plugins are there. */
export function usualChannels(plugins: string[]): ChannelDraft[] {
  const qr = 'channel-qrcode';
  const all: ChannelDraft[] = [
    {
      code: 'qrcode',
      name: t('channel.usual.qrcode'),
      plugin: qr,
      settings: { source: '5', title: t('channel.usual.qrcode.title'), askContact: 'true' },
    },
    {
      code: 'window',
      name: t('channel.usual.window'),
      plugin: qr,
      settings: { source: '1', title: t('channel.usual.window.title'), askContact: 'true' },
    },
    { code: 'file', name: t('channel.usual.file'), plugin: 'channel-file' },
  ];
  return all.filter((one) => plugins.includes(one.plugin));
}

/** Whoever the organisation calls an administrator; else a new person of the bureau. */
export function usualAdministrator(draft: Onboarding): AdministratorDraft {
  const role = draft.summary.level === 'PREFECTURE' ? 'prefecture-admin' : 'county-admin';
  const login = `${draft.place.code}.admin`;
  const listed = draft.organisation.staff.find((one) =>
    one.roles?.some((held) => held.role === role),
  );
  if (listed) {
    return {
      number: listed.number,
      name: listed.name,
      login: listed.login ?? login,
      unit: listed.unit,
    };
  }
  const bureau = draft.units.find((one) => one.kind === 'SERVICE_BUREAU') ?? draft.units[0];
  return { number: 'ADMIN-1', name: '', login, unit: bureau?.code ?? '' };
}
