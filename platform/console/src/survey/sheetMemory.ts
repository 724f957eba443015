import type { SheetAnswers } from '../api/types';
import { idempotencyKey } from '../citizen/idempotencyKey';

/** What survives a reload: neither name, number nor invitation. */
export interface KeptSheet {
  key: string;
  unit: string;
  answers: SheetAnswers;
}

const place = (code: string) => `hcp-sheet-${code}`;

function isKept(value: unknown): value is KeptSheet {
  if (typeof value !== 'object' || value === null) return false;
  const { key, unit, answers } = value as Record<string, unknown>;
  if (typeof key !== 'string' || typeof unit !== 'string') return false;
  if (typeof answers !== 'object' || answers === null) return false;
  return Object.values(answers).every((one) => Array.isArray(one));
}

/** The sheet begun on this phone, or a new one. */
export function openSheet(code: string): KeptSheet {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(code)) ?? 'null');
    if (isKept(kept)) return kept;
  } catch {
    // A phone that keeps nothing begins anew.
  }
  return { key: idempotencyKey(), unit: '', answers: {} };
}

export function keepSheet(code: string, sheet: KeptSheet): void {
  try {
    sessionStorage.setItem(place(code), JSON.stringify(sheet));
  } catch {
    // as above
  }
}

/** A sheet that was taken is not shown to whoever uses the phone next. */
export function forgetSheet(code: string): void {
  try {
    sessionStorage.removeItem(place(code));
  } catch {
    // as above
  }
}
