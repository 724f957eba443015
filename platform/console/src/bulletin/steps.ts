import type { BulletinIssue } from '../api/types';

export type RankingStep = 'publish' | 'compile' | 'submit' | 'approve' | 'return';

/** For whom somebody may act. */
export interface Parties {
  issuer: boolean;
  bureau: boolean;
  government: boolean;
}

/** What can be done next, the likeliest first: the transitions of the server's IssueLife. */
export function stepsFrom(state: BulletinIssue['state'], as: Parties): RankingStep[] {
  switch (state) {
    case 'PREPARED':
      return as.issuer ? ['publish'] : [];
    case 'COMPILED':
      return as.bureau ? ['submit', 'compile'] : [];
    case 'SUBMITTED':
      return as.government ? ['approve', 'return'] : [];
    case 'RETURNED':
      return as.bureau ? ['compile', 'submit'] : [];
    case 'APPROVED':
      return as.bureau ? ['publish', 'compile'] : [];
    case 'PUBLISHED':
    case 'DROPPED':
      return [];
  }
}
