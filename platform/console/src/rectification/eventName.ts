import { eventNames } from '../i18n/events';
import { translator } from '../i18n/words';

const name = translator(eventNames);

/** An event of the journal in words; one the console does not know yet is shown as it is. */
export function eventName(event: string): string {
  return event in eventNames.zh ? name(event as keyof typeof eventNames.zh) : event;
}
