import type {
  CallbackAnswers,
  CallbackDetail,
  CallbackOutcome,
  CallbackQuestion,
  CitizenWord,
} from '../api/types';

/** What can come of a call that was not answered to the end; the commonest first. */
export const outcomes = [
  'NO_ANSWER',
  'REACHED',
  'WRONG_NUMBER',
  'DECLINED',
  'NO_CONTACT',
] as const satisfies CallbackOutcome[];

/** What whoever calls does next. */
export type Next = 'CONTACT' | 'ASK' | 'ATTEMPT' | 'GIVE_UP';

/** The one thing to do next; nothing when it is over or somebody else's. */
export function nextOf(
  { actions }: Pick<CallbackDetail, 'actions'>,
  contact: { given: boolean; seen: boolean },
): Next | null {
  if (actions.length === 0) return null;
  if (contact.given && contact.seen) return 'ASK';
  if (actions.includes('GIVE_UP')) return 'GIVE_UP';
  return contact.given ? 'CONTACT' : 'ATTEMPT';
}

/** What was noted so far, by question; what was said in words stands beside it. */
export type AnswerForm = Record<string, string>;

/** The name of what is said in words to a question. */
export function wordsOf(question: CallbackQuestion): string {
  return question.choices.length > 0 ? `${question.item}Words` : question.item;
}

/** Words are asked for where there is nothing to choose, or where something happened. */
export function asksWords(question: CallbackQuestion, form: AnswerForm): boolean {
  return question.words && (question.choices.length === 0 || form[question.item] === 'true');
}

/** The questions to choose an answer for that have none yet. */
export function openQuestions(questions: CallbackQuestion[], form: AnswerForm): string[] {
  return questions
    .filter(({ item, choices }) => choices.length > 0 && !form[item])
    .map(({ item }) => item);
}

/** The answers as they are sent. */
export function answersOf(form: AnswerForm): CallbackAnswers {
  const yes = (item: string) => (form[item] ? form[item] === 'true' : undefined);
  return {
    contacted: yes('contacted'),
    resolved: form.resolved as CallbackAnswers['resolved'],
    satisfied: form.satisfied as CallbackAnswers['satisfied'],
    confirmed: yes('confirmed'),
    pressed: yes('pressed'),
    pressedWords: yes('pressed') ? (form.pressedWords ?? '').trim() : '',
    remarks: (form.remarks ?? '').trim(),
  };
}

/** The answers as they were given, in the form of the sheet. */
export function formOf(answers: CallbackAnswers): AnswerForm {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([item, value]) => [item, String(value)]));
}

export function isWaiting(word: CitizenWord): boolean {
  return word.kind !== 'CONFIRMED' && !word.takenUpAt;
}

/** What waits comes first, and of that what citizens suffer for their ratings. */
export function inOrder(words: CitizenWord[]): CitizenWord[] {
  const rank = (word: CitizenWord) => {
    if (!isWaiting(word)) return 2;
    return word.kind === 'PRESSED' ? 0 : 1;
  };
  return [...words].sort((one, other) => rank(one) - rank(other));
}
