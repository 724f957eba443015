import type { NoPosition } from '../api/types';
import type { Position } from './store';

const patience = 20_000;

/** Why there is none, by the browser's own numbers. */
const reasons: Record<number, NoPosition> = { 1: 'DENIED', 2: 'UNAVAILABLE', 3: 'TIMEOUT' };

/** Where the phone is now, or why it cannot tell; never fails. */
export function locate(): Promise<Position> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ missing: 'UNSUPPORTED' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracy: Math.round(accuracy) }),
      ({ code }) => resolve({ missing: reasons[code] ?? 'UNAVAILABLE' }),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 30_000 },
    );
  });
}
