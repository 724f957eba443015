import { ref } from 'vue';

export type Language = 'zh-CN' | 'en';

const kept = 'haochaping.language';

function remembered(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN'; // storage may be off, as in private windows of old phones
  }
}

export const language = ref<Language>(typeof localStorage === 'undefined' ? 'zh-CN' : remembered());

export function useLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(kept, next);
  } catch {
    // the choice then lasts as long as the page
  }
}

export function otherLanguage(): Language {
  return language.value === 'en' ? 'zh-CN' : 'en';
}

/** Of a Chinese and an English text of the server, the one to show. */
export function either(chinese: string, english: string | undefined): string {
  return language.value === 'en' && english ? english : chinese;
}
