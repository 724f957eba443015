import type { AnswerDraft, Disposition, Finding } from '../api/types';
import { keptForms } from '../shared/keptForm';

/** What somebody is writing; nothing of it need be chosen yet. */
export interface DraftForm extends Omit<AnswerDraft, 'finding' | 'disposition'> {
  finding: Finding | '';
  disposition: Disposition | '';
}

export const emptyDraft: DraftForm = {
  finding: '',
  disposition: '',
  investigation: '',
  cause: '',
  measures: '',
  reply: '',
};

/** What this person had written about a case in this browser and not sent. */
export const {
  kept: keptDraft,
  keep: keepDraft,
  forget: forgetDraft,
} = keptForms<DraftForm>('haochaping.draft.', emptyDraft);
