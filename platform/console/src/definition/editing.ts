import type { Level, TagCatalogueDraft, TagCodeTaken, TagDraft } from '../api/types';

/** The best first, as the national interface numbers them: 5 to 1. */
export const levels: Level[] = [
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
];

export const longestText = 40;
export const fewestShownFirst = 3;
export const mostOfALevel = 20;

export type Wrong =
  'malformed' | 'twice' | 'other-level' | 'meaning' | 'retired' | 'length' | 'text-twice';

/** A content while it is edited. */
export interface Line {
  code: string;
  text: string;
  shownFirst: boolean;
}

export function lines(tags: TagDraft[]): Line[] {
  return tags.map(({ code, text, shownFirst }) => ({
    code: code ?? '',
    text: text ?? '',
    shownFirst,
  }));
}

/** What is edited of a draft. */
export interface Edited {
  name: string;
  notice: string;
  tags: Line[];
}

/** Whether what is edited differs from what is saved. */
export function isChanged(
  saved: Pick<TagCatalogueDraft, 'name' | 'notice' | 'tags'>,
  edited: Edited,
): boolean {
  return (
    edited.name !== saved.name ||
    edited.notice !== saved.notice ||
    JSON.stringify(edited.tags) !== JSON.stringify(lines(saved.tags))
  );
}

export function levelOf(code: string): Level | undefined {
  return /^[1-5]\d\d$/.test(code) ? levels[5 - Number(code[0])] : undefined;
}

/** What is wrong with a line; the server says the same when it is saved. */
export function wrongOf(line: Line, level: Level, all: Line[], taken: TagCodeTaken[]): Wrong[] {
  const wrong: Wrong[] = [];
  const text = line.text.trim();
  const own = levelOf(line.code);
  if (!own) wrong.push('malformed');
  else if (own !== level) wrong.push('other-level');
  if (all.filter((one) => one.code === line.code).length > 1) wrong.push('twice');
  const before = taken.find((one) => one.code === line.code);
  if (before && before.text === undefined) wrong.push('retired');
  else if (before && before.text !== text) wrong.push('meaning');
  const length = [...text].length;
  if (length < 1 || length > longestText) wrong.push('length');
  else if (all.filter((one) => levelOf(one.code) === own && one.text.trim() === text).length > 1)
    wrong.push('text-twice');
  return wrong;
}

/** The lowest code of a level that no version has used and no line has; nothing when all are. */
export function freeCode(level: Level, all: Line[], taken: TagCodeTaken[]): string {
  const digit = 5 - levels.indexOf(level);
  const used = new Set([...all, ...taken].map((one) => one.code));
  const known = [...used].filter((code) => levelOf(code) === level).map(Number);
  const after = Math.max(digit * 100, ...known) + 1;
  const candidates = [
    ...Array.from({ length: 100 }, (_, n) => after + n),
    ...Array.from({ length: 99 }, (_, n) => digit * 100 + 1 + n),
  ].map(String);
  return candidates.find((code) => levelOf(code) === level && !used.has(code)) ?? '';
}

/** The lines with one moved a place up or down within its level. */
export function moved(all: Line[], line: Line, by: -1 | 1): Line[] {
  const own = all.filter((one) => levelOf(one.code) === levelOf(line.code));
  const other = own[own.indexOf(line) + by];
  if (!other) return all;
  return all.map((one) => (one === line ? other : one === other ? line : one));
}
