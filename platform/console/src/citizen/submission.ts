import { ProblemError } from '../api/problem';
import { idempotencyKey } from './idempotencyKey';
import { isLasting } from './lasting';

export type Outcome<Receipt> =
  | { kind: 'received'; receipt: Receipt; earlier: boolean }
  | { kind: 'refused'; problem: ProblemError }
  | { kind: 'dead'; problem: ProblemError }
  | { kind: 'failed'; offline: boolean };

export type Send<Draft, Receipt> = (key: string, draft: Draft) => Promise<Receipt>;

function failedBy(error: unknown): Outcome<never> {
  return { kind: 'failed', offline: !(error instanceof ProblemError) };
}

function ratedBefore({ detail, detailEn, backUrl }: ProblemError): ProblemError {
  return new ProblemError(410, 'already-rated', detail, detailEn, [], backUrl);
}

/**
 * The submissions of one opened form. They all carry one key, so that however often the citizen
 * tries again, it counts once. When an attempt whose fate is unknown did arrive and the text was
 * changed since, the server refuses the change; then the earlier text is sent again for its receipt.
 * What is refused without an earlier attempt was rated before, by another way to the same service.
 */
export function submission<Draft, Receipt>(send: Send<Draft, Receipt>, key = idempotencyKey()) {
  const unknown: Draft[] = [];

  async function earlier(refusal: ProblemError): Promise<Outcome<Receipt>> {
    for (const draft of unknown) {
      try {
        return { kind: 'received', receipt: await send(key, draft), earlier: true };
      } catch (error) {
        if (!isLasting(error)) return failedBy(error);
      }
    }
    return { kind: 'dead', problem: ratedBefore(refusal) };
  }

  async function submit(draft: Draft): Promise<Outcome<Receipt>> {
    try {
      return { kind: 'received', receipt: await send(key, draft), earlier: false };
    } catch (error) {
      if (!isLasting(error)) {
        unknown.push(draft);
        return failedBy(error);
      }
      if (error.code === 'idempotency-conflict') return earlier(error);
      const dead = error.status === 404 || error.status === 410;
      return { kind: dead ? 'dead' : 'refused', problem: error };
    }
  }

  return { key, submit };
}
