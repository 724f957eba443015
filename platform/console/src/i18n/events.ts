/** The events of a case in English; in Chinese the server names them itself. */
export const eventsInEnglish: Record<string, string> = {
  OPENED: 'Opened',
  HANDED_OVER: 'Handed over by the lead department',
  ACKNOWLEDGED: 'Acknowledged by the rated unit',
  ANSWERED: 'Answered by the rated unit',
  CLOSED: 'Closed',
  OVERDUE: 'Overdue',
  CONTACT_READ: 'Contact data read',
};
