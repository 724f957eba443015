import { levelNames } from '../i18n/levels';
import { translator } from '../i18n/words';

export const levelWords = translator(levelNames);
