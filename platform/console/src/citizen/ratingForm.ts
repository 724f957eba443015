import type { AskNumber, Level, RatingDraft, RatingLevel } from '../api/types';

export const maxWords = 500;

/** What the citizen has entered so far. */
export interface RatingForm {
  level: Level | null;
  tags: string[];
  words: string;
  wantsContact: boolean;
  /** The app gave name and phone: neither is shown, and the citizen only says whether to use them. */
  handedOver: boolean;
  name: string;
  phone: string;
  consent: boolean;
  number: string;
}

export type FormField = 'level' | 'reason' | 'words' | 'number' | 'phone' | 'consent';

export function emptyForm(handedOver = false): RatingForm {
  return {
    level: null,
    tags: [],
    words: '',
    wantsContact: false,
    handedOver,
    name: '',
    phone: '',
    consent: false,
    number: '',
  };
}

/** The form when what the app gave is no more: he gives another, and agrees to that. */
export function toBeTyped(form: RatingForm): RatingForm {
  return { ...form, handedOver: false, consent: false };
}

/** Length as people count: a rare character or an emoji is one. */
export function lengthOf(words: string): number {
  return Array.from(words).length;
}

/** What has to be corrected before the form can be sent, in the order of the page. */
export function mistakesOf(
  form: RatingForm,
  levels: RatingLevel[],
  asked: AskNumber = 'OFF',
): FormField[] {
  const mistakes: FormField[] = [];
  const chosen = levels.find((level) => level.level === form.level);
  if (!chosen) mistakes.push('level');
  if (chosen?.bad && form.tags.length === 0 && form.words.trim() === '') mistakes.push('reason');
  if (lengthOf(form.words.trim()) > maxWords) mistakes.push('words');
  if (chosen && asked === 'REQUIRED' && form.number.trim() === '') mistakes.push('number');
  if (form.wantsContact) {
    if (!form.handedOver && !/^\+?[0-9][0-9 -]{5,19}$/.test(form.phone.trim()))
      mistakes.push('phone');
    if (!form.consent) mistakes.push('consent');
  }
  return mistakes;
}

/** The form as it is sent; tags of another level than the chosen one are left behind. */
export function draftOf(form: RatingForm, levels: RatingLevel[]): RatingDraft {
  const chosen = levels.find((level) => level.level === form.level);
  if (!chosen) throw new Error('no level chosen');
  const known = new Set(chosen.tags.map((tag) => tag.code));
  const draft: RatingDraft = {
    level: chosen.level,
    tags: form.tags.filter((tag) => known.has(tag)),
    words: form.words.trim(),
  };
  if (form.number.trim()) draft.serviceRecordNumber = form.number.trim();
  if (form.wantsContact && form.consent) {
    const name = form.name.trim();
    draft.contact = form.handedOver
      ? { handedOver: true, consent: true }
      : { ...(name && { name }), phone: form.phone.trim(), consent: true };
  }
  return draft;
}

const elements: Record<string, string> = {
  tags: 'reason',
  contactName: 'name',
  contactPhone: 'phone',
  contactConsent: 'consent',
  serviceRecordNumber: 'number',
};

/** The id of the element on the page that shows a field of the server. */
export function elementOf(field: string): string {
  return elements[field] ?? field;
}
