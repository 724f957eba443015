import { reactive } from 'vue';
import type { AnswerForm } from './callSheet';

/**
 * What was noted in calls and not sent yet. It outlives leaving the page, not the window: what a
 * citizen says on the phone is not left lying in the browser.
 */
const noted = new Map<string, AnswerForm>();

export function notedOf(callbackId: string): AnswerForm {
  const form = noted.get(callbackId) ?? reactive<AnswerForm>({});
  noted.set(callbackId, form);
  return form;
}

export function forgetNoted(callbackId: string): void {
  noted.delete(callbackId);
}
