import type { Question, Questionnaire } from '../api/types';
import type { Answers } from './store';

function isAnswered(answer: string[] | undefined): answer is string[] {
  return answer !== undefined && answer.some((one) => one.trim() !== '');
}

function ends(question: Question, answer: string[] | undefined): boolean {
  return question.choices.some((one) => one.endsSheet && answer?.includes(one.code));
}

/** The questions that are asked after these answers, in their order; as the server reads them. */
export function askedOf(questionnaire: Questionnaire, answers: Answers): Question[] {
  const asked: Question[] = [];
  for (const question of questionnaire.questions) {
    const { onlyIf } = question;
    const earlier = onlyIf && asked.some((one) => one.code === onlyIf.question);
    if (onlyIf && !(earlier && answers[onlyIf.question]?.some((one) => onlyIf.anyOf.includes(one))))
      continue;
    asked.push(question);
    if (ends(question, answers[question.code])) break;
  }
  return asked;
}

/** The answers to what was asked; what had been answered before another answer hid it goes. */
export function answersTo(questionnaire: Questionnaire, answers: Answers): Answers {
  const kept: Answers = {};
  for (const { code } of askedOf(questionnaire, answers)) {
    const answer = answers[code];
    if (isAnswered(answer)) kept[code] = answer;
  }
  return kept;
}

/** Codes of the questions that must still be answered. */
export function missingIn(questionnaire: Questionnaire, answers: Answers): string[] {
  return askedOf(questionnaire, answers)
    .filter((one) => one.required && !isAnswered(answers[one.code]))
    .map((one) => one.code);
}
