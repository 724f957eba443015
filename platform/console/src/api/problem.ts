import type { FieldProblem, Problem } from './types';

/** An answer that is not a success; carries what the server said, in both languages. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly detailEn: string,
    readonly errors: FieldProblem[] = [],
    readonly backUrl?: string,
  ) {
    super(detailEn);
  }
}

/** Nothing came back: no network, the server is away, or it took too long. */
export class UnreachableError extends Error {}

/** Reads problem+json; an answer that is none (a proxy's page) gets an empty detail. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return new ProblemError(
    response.status,
    body.code ?? `http-${response.status}`,
    body.detail ?? '',
    body.detailEn ?? body.detail ?? '',
    body.errors,
    body.backUrl,
  );
}
