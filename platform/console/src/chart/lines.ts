/** How a line is drawn, so that it is told from every other without its colour. */
export interface Look {
  colour: string;
  /** Lengths of strokes and gaps; none for a line without gaps. */
  dash: number[];
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond';
  hollow: boolean;
  width: number;
}

export interface Point {
  value: number;
  /** As the server printed it, without the sign of percent. */
  printed: string;
}

export interface Line {
  key: string;
  name: string;
  look: Look;
  /** One for each period; none where nothing was closed or rated. */
  points: (Point | undefined)[];
}

/** The first is for what all others are compared with. */
export const looks: readonly Look[] = [
  { colour: '#18242f', dash: [], symbol: 'circle', hollow: false, width: 3.5 },
  { colour: '#0b5a73', dash: [10, 4], symbol: 'circle', hollow: true, width: 2 },
  { colour: '#a34a00', dash: [2, 4], symbol: 'rect', hollow: false, width: 2 },
  { colour: '#5b3a8c', dash: [12, 4, 2, 4], symbol: 'triangle', hollow: false, width: 2 },
  { colour: '#1c6b45', dash: [5, 5], symbol: 'diamond', hollow: false, width: 2 },
  { colour: '#a3195b', dash: [18, 5], symbol: 'rect', hollow: true, width: 2 },
  { colour: '#365fb0', dash: [8, 3, 2, 3, 2, 3], symbol: 'triangle', hollow: true, width: 2 },
  { colour: '#6b5a00', dash: [1, 7], symbol: 'diamond', hollow: true, width: 2 },
];

/** The look of the line at a place. */
export function lookAt(place: number): Look {
  const look = looks[place % looks.length];
  if (look === undefined) throw new Error('there are looks');
  return look;
}

/**
 * What is drawn, by place: a line keeps its look as long as it is shown, and what is taken away
 * leaves its place to the next.
 */
export type Places = readonly (string | undefined)[];

/** The first of these, as many as there are places. */
export function firstPlaces(keys: string[]): Places {
  return looks.map((_look, at) => keys[at]);
}

export function isFull(places: Places): boolean {
  return places.every((key) => key !== undefined);
}

/** Takes a line away, or gives it the first place free; nothing changes when there is none. */
export function toggled(places: Places, key: string): Places {
  if (places.includes(key)) return places.map((one) => (one === key ? undefined : one));
  const free = places.indexOf(undefined);
  return places.map((one, at) => (at === free ? key : one));
}
