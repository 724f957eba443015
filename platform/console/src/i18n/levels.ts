import type { Level } from '../api/types';
import { words } from './words';

export const levelNames = words<Level>(
  {
    VERY_SATISFIED: '非常满意',
    SATISFIED: '满意',
    BASICALLY_SATISFIED: '基本满意',
    DISSATISFIED: '不满意',
    VERY_DISSATISFIED: '非常不满意',
  },
  {
    VERY_SATISFIED: 'Very satisfied',
    SATISFIED: 'Satisfied',
    BASICALLY_SATISFIED: 'Basically satisfied',
    DISSATISFIED: 'Dissatisfied',
    VERY_DISSATISFIED: 'Very dissatisfied',
  },
);
