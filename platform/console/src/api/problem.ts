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
    /** Whether our own server said so, and not something on the way to it. */
    readonly ours = false,
  ) {
    super(detailEn);
  }
}

/** Nothing came back: no network, the server is away, or it took too long. */
export class UnreachableError extends Error {}

/** Reads problem+json; an answer that is none (a proxy's page) gets an empty detail. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const kind = response.headers.get('content-type') ?? '';
  const body = Object(await response.json().catch(() => null)) as Partial<Problem>;
  const code = typeof body.code === 'string' ? body.code : '';
  return new ProblemError(
    response.status,
    code || `http-${response.status}`,
    body.detail ?? '',
    body.detailEn ?? body.detail ?? '',
    body.errors,
    body.backUrl,
    kind.startsWith('application/problem+json') && body.type === `urn:haochaping:problem:${code}`,
  );
}
