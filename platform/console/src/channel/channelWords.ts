import { channelWords, t } from '../i18n/channel';

type Key = keyof typeof channelWords.zh;

function known(key: string): key is Key {
  return key in channelWords.zh;
}

/** What a surface is for; one the console does not know is shown by its name. */
export function surfaceWords(surface: string): string {
  const key = `surface.${surface}`;
  return known(key) ? t(key) : surface;
}
