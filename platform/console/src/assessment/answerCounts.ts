import type { Level, Question, SurveyResults } from '../api/types';
import { levelNames } from '../i18n/levels';
import { levelWords } from '../shared/levels';

type Counts = SurveyResults['counts'];

/** One answer and how often it was given. */
export interface AnswerBar {
  answer: string;
  text: string;
  sheets: number;
  /** Of the sheets that answered the question, rounded to whole per cent. */
  share: number;
}

function labels(question: Question): [string, string][] {
  if (question.kind === 'LEVEL')
    return (Object.keys(levelNames.zh) as Level[]).map((code) => [code, levelWords(code)]);
  return question.choices.map((one) => [one.code, one.text]);
}

/** In the order of the questionnaire; of several choices the shares add up to more than all. */
export function bars(question: Question, counts: Counts): AnswerBar[] {
  const own = counts.filter((one) => one.question === question.code);
  const given = (code: string) =>
    own.filter((one) => one.answer === code).reduce((sum, one) => sum + one.sheets, 0);
  const all = own.reduce((sum, one) => sum + one.sheets, 0);
  return labels(question).map(([answer, text]) => {
    const sheets = given(answer);
    return { answer, text, sheets, share: all === 0 ? 0 : Math.round((sheets * 100) / all) };
  });
}

/** Of a question for points: their mean with two decimals, and how many gave some. */
export function meanOf(question: Question, counts: Counts): { mean: string; sheets: number } {
  const own = counts.filter((one) => one.question === question.code);
  const sheets = own.reduce((sum, one) => sum + one.sheets, 0);
  const points = own.reduce((sum, one) => sum + Number(one.answer) * one.sheets, 0);
  return { mean: sheets === 0 ? '' : (points / sheets).toFixed(2), sheets };
}

/** Whether the server counts the answers to it up for who was rated; never of a few sheets. */
export function isShown(question: Question, counts: Counts): boolean {
  return counts.some((one) => one.question === question.code);
}
