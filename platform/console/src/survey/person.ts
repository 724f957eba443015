import type { SheetForm, SurveyPage } from '../api/types';

/** What somebody told of himself; none of it is kept on the phone. */
export interface SheetPerson {
  phone: string;
  name: string;
  wantsContact: boolean;
  consent: boolean;
  invitation: string;
}

export type PersonMistake = 'phone' | 'consent' | 'invitation';

/** Somebody who came by a link of his own has the invitation with him. */
export function nobody(invitation = ''): SheetPerson {
  return { phone: '', name: '', wantsContact: false, consent: false, invitation };
}

export function personMistakes(
  person: SheetPerson,
  respondents: SurveyPage['respondents'],
): PersonMistake[] {
  const mistakes: PersonMistake[] = [];
  if (respondents === 'INVITATION' && person.invitation.trim() === '') mistakes.push('invitation');
  const needed = respondents === 'PHONE' || person.wantsContact;
  if (needed && !/^\+?[0-9][0-9 -]{5,19}$/.test(person.phone.trim())) mistakes.push('phone');
  if (person.wantsContact && !person.consent) mistakes.push('consent');
  return mistakes;
}

/** What is sent of him: nothing that is not needed and was not agreed to. */
export function personOf(
  person: SheetPerson,
  respondents: SurveyPage['respondents'],
): Pick<SheetForm, 'phone' | 'name' | 'consent' | 'invitation'> {
  const agreed = person.wantsContact && person.consent;
  return {
    ...(respondents === 'INVITATION' && { invitation: person.invitation.trim() }),
    ...((respondents === 'PHONE' || agreed) && { phone: person.phone.trim() }),
    ...(agreed && { consent: true, ...(person.name.trim() && { name: person.name.trim() }) }),
  };
}
