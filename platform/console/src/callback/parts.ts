/** The parts of the page of call-backs; each has an address of its own. */
export type Part = 'calls' | 'words' | 'draws';
