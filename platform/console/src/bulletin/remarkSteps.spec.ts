import { describe, expect, it } from 'vitest';
import { remarkSteps } from './remarkSteps';

describe('the steps of a remark', () => {
  it('are to answer and to withhold while it waits', () => {
    expect(remarkSteps({ state: 'RECEIVED', actions: ['ANSWER', 'WITHHOLD'] })).toEqual([
      'answer',
      'withhold',
    ]);
  });

  it('are to take down once everybody reads it', () => {
    expect(remarkSteps({ state: 'REFUTED', actions: ['WITHHOLD'] })).toEqual(['takedown']);
  });

  it('are to answer alone when it is withheld, and none for other offices', () => {
    expect(remarkSteps({ state: 'WITHHELD', actions: ['ACCEPT', 'REFUTE'] })).toEqual(['answer']);
    expect(remarkSteps({ state: 'ANSWERED', actions: [] })).toEqual([]);
  });
});
