import type { FieldProblem } from '../api/types';

function cell(text = ''): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Problems as a CSV file a spreadsheet opens: where, and what to do in both languages. */
export function errorFile(headings: string[], problems: FieldProblem[]): Blob {
  const rows = problems.map((one) => [one.field, one.detail, one.detailEn]);
  const text = [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
