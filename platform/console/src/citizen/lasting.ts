import { ProblemError } from '../api/problem';

/**
 * Whether our server refused for good. What a gateway answers in its place, as a lost network, may
 * pass: only our own answers name a code.
 */
export function isLasting(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError) || error.code.startsWith('http-')) return false;
  return error.status < 500 && error.status !== 408 && error.status !== 429;
}
