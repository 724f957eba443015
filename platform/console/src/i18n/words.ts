import { language } from './language';

/** The words of one capability: every key in Chinese and in English. */
export interface Words<Key extends string> {
  zh: Record<Key, string>;
  en: Record<Key, string>;
}

export type Values = Record<string, string | number>;

/** Ties the two languages together: a key missing in one does not compile. */
export function words<Key extends string>(
  zh: Record<Key, string>,
  en: Record<NoInfer<Key>, string>,
): Words<Key> {
  return { zh, en };
}

/** Puts values into their places: `{n} 天` with n = 2 gives `2 天`. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Translates keys into the language of the moment; reactive where it is called in a template. */
export function translator<Key extends string>(
  dictionary: Words<Key>,
): (key: Key, values?: Values) => string {
  return (key, values = {}) => {
    const texts = language.value === 'en' ? dictionary.en : dictionary.zh;
    return fill(texts[key], values);
  };
}
