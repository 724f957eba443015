import { ProblemError } from '../api/problem';
import type { RatingDraft, RatingReceipt } from '../api/types';
import { idempotencyKey } from './idempotencyKey';
import { isLasting } from './lasting';

export type Outcome =
  | { kind: 'received'; receipt: RatingReceipt; earlier: boolean }
  | { kind: 'refused'; problem: ProblemError }
  | { kind: 'dead'; problem: ProblemError }
  | { kind: 'failed'; offline: boolean };

export type Send = (key: string, draft: RatingDraft) => Promise<RatingReceipt>;

function failedBy(error: unknown): Outcome {
  return { kind: 'failed', offline: !(error instanceof ProblemError) };
}

function ratedBefore({ detail, detailEn, backUrl }: ProblemError): ProblemError {
  return new ProblemError(410, 'already-rated', detail, detailEn, [], backUrl);
}

/**
 * The submissions of one opened form. They all carry one key, so that however often the citizen
 * tries again, one rating counts. When an attempt whose fate is unknown did arrive and the text was
 * changed since, the server refuses the change; then the earlier text is sent again for its receipt.
 * What is refused without an earlier attempt was rated before, by another way to the same service.
 */
export function submission(send: Send, key = idempotencyKey()) {
  const unknown: RatingDraft[] = [];

  async function earlier(refusal: ProblemError): Promise<Outcome> {
    for (const draft of unknown) {
      try {
        return { kind: 'received', receipt: await send(key, draft), earlier: true };
      } catch (error) {
        if (!isLasting(error)) return failedBy(error);
      }
    }
    return { kind: 'dead', problem: ratedBefore(refusal) };
  }

  async function submit(draft: RatingDraft): Promise<Outcome> {
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
