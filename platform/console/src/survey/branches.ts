import type { Question, SheetAnswers } from '../api/types';

/** Which questions a sheet is asked, and whether an answer ended it. */
export interface Asked {
  questions: Question[];
  ended: boolean;
}

export type Mistake = 'required' | 'points' | 'words';

export const mostWords = 500;

function given(question: Question, answers: SheetAnswers): string[] {
  return (answers[question.code] ?? []).map((one) => one.trim()).filter((one) => one !== '');
}

/** Goes through the questions as the server reads a sheet: from the first to the last. */
export function askedBy(questions: Question[], answers: SheetAnswers): Asked {
  const told: SheetAnswers = {};
  const asked: Question[] = [];
  for (const question of questions) {
    const { onlyIf } = question;
    const before = onlyIf ? (told[onlyIf.question] ?? []) : [];
    if (onlyIf && !before.some((one) => onlyIf.anyOf.includes(one))) continue;
    asked.push(question);
    const answer = given(question, answers);
    if (answer.length > 0) told[question.code] = answer;
    const ends = question.choices.some((one) => one.endsSheet && answer.includes(one.code));
    if (ends) return { questions: asked, ended: true };
  }
  return { questions: asked, ended: false };
}

/** What has to be corrected, by the code of the question. */
export function mistakesOf(asked: Asked, answers: SheetAnswers): Record<string, Mistake> {
  const mistakes: Record<string, Mistake> = {};
  for (const question of asked.questions) {
    const [first] = given(question, answers);
    if (first === undefined) {
      if (question.required) mistakes[question.code] = 'required';
    } else if (question.kind === 'POINTS' && !isPoints(first, question.fullPoints ?? 0)) {
      mistakes[question.code] = 'points';
    } else if (question.kind === 'WORDS' && Array.from(first).length > mostWords) {
      mistakes[question.code] = 'words';
    }
  }
  return mistakes;
}

function isPoints(text: string, full: number): boolean {
  return /^[0-9]{1,6}(\.[0-9]{1,2})?$/.test(text) && Number(text) <= full;
}

/** What is sent: answers to what is asked, and nothing that a branch left behind. */
export function answersOf(asked: Asked, answers: SheetAnswers): SheetAnswers {
  const sent: SheetAnswers = {};
  for (const question of asked.questions) {
    const answer = given(question, answers);
    if (answer.length > 0) sent[question.code] = answer;
  }
  return sent;
}
