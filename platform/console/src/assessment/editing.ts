import type { Question, QuestionKind, Questionnaire, QuestionnairePurpose } from '../api/types';

export const kinds: QuestionKind[] = ['LEVEL', 'ONE', 'SOME', 'POINTS', 'WORDS'];

/** A code nobody has yet; people never see it. */
function freeCode(prefix: string, taken: string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** Of a blank one the least the server takes: citizens rate the whole, inspectors give points. */
export function begunFor(
  purpose: QuestionnairePurpose,
  title: string,
  text: string,
): Questionnaire {
  const kind = purpose === 'SURVEY' ? 'LEVEL' : 'POINTS';
  const question = { ...newQuestion(kind, []), text, overall: kind === 'LEVEL' };
  return { title, intro: '', questions: [question] };
}

export function newQuestion(kind: QuestionKind, questions: Question[]): Question {
  const code = freeCode(
    'q',
    questions.map((one) => one.code),
  );
  const question = { code, kind, text: '', hint: '', required: kind !== 'WORDS', overall: false };
  return asKind({ ...question, choices: [] }, kind);
}

/** The same as another kind, with what that kind needs and nothing it does not have. */
export function asKind(question: Question, kind: QuestionKind): Question {
  const chooses = kind === 'ONE' || kind === 'SOME';
  const { fullPoints, ...plain } = question;
  return {
    ...plain,
    kind,
    overall: kind === 'LEVEL' && question.overall,
    choices: chooses ? atLeastTwo(question.choices) : [],
    ...(kind === 'POINTS' && { fullPoints: fullPoints ?? 10 }),
  };
}

function atLeastTwo(choices: Question['choices']): Question['choices'] {
  let enough = choices;
  while (enough.length < 2) enough = withChoice(enough);
  return enough;
}

export function withChoice(choices: Question['choices']): Question['choices'] {
  const code = freeCode(
    'c',
    choices.map((one) => one.code),
  );
  return [...choices, { code, text: '', endsSheet: false }];
}

/** The earlier questions a question can depend on: those whose answers can be counted up. */
export function sources(questions: Question[], index: number): Question[] {
  return questions.slice(0, index).filter((one) => ['LEVEL', 'ONE', 'SOME'].includes(one.kind));
}

/** Without conditions that name no earlier answer any more, as after a question was moved. */
export function mended(questions: Question[]): Question[] {
  return questions.map((question, index) => {
    const { onlyIf, ...always } = question;
    if (!onlyIf) return question;
    const source = sources(questions, index).find((one) => one.code === onlyIf.question);
    if (!source) return always;
    // One whose answers are still to be chosen stays as it is.
    if (source.kind === 'LEVEL' || onlyIf.anyOf.length === 0) return question;
    const known = source.choices.map((one) => one.code);
    const anyOf = onlyIf.anyOf.filter((one) => known.includes(one));
    return anyOf.length > 0 ? { ...question, onlyIf: { ...onlyIf, anyOf } } : always;
  });
}

export function moved(questions: Question[], from: number, by: 1 | -1): Question[] {
  const to = from + by;
  const question = questions[from];
  if (!question || to < 0 || to >= questions.length) return questions;
  const others = questions.filter((_, index) => index !== from);
  return mended([...others.slice(0, to), question, ...others.slice(to)]);
}

/** One question alone rates the whole. */
export function changed(questions: Question[], index: number, question: Question): Question[] {
  return mended(
    questions.map((one, at) => {
      if (at === index) return question;
      return question.overall && one.overall ? { ...one, overall: false } : one;
    }),
  );
}

export function without(questions: Question[], index: number): Question[] {
  return mended(questions.filter((_, at) => at !== index));
}
