import { pluginWords, t } from '../i18n/plugin';

/** A word of the server in the reader's language where there is one. */
export function named(group: 'kind' | 'health' | 'outcome', value: string): string {
  const key = `${group}.${value}`;
  return key in pluginWords.zh ? t(key as keyof typeof pluginWords.zh) : value;
}

export function kindWords(joined: string): string {
  return joined
    .split(/[\s,]+/)
    .map((kind) => named('kind', kind))
    .join(' · ');
}
