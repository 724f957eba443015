/** The one definition for all, with the shapes of rules, which the API describes as JSON. */
import type { RuleValues } from './onboardingTypes';
import type { components } from './schema';

type Shapes = components['schemas'];

type Valued<T, K extends keyof T> = Omit<T, K> & Record<K, RuleValues>;

export type RuleComing = Valued<Shapes['DefinedRuleComing'], 'values'>;

export interface DefinedRule extends Omit<Shapes['DefinedRule'], 'values' | 'next'> {
  values: RuleValues;
  next: RuleComing[];
}

export interface Definitions extends Omit<Shapes['Definitions'], 'rules'> {
  rules: DefinedRule[];
}

export type DefinitionDeviation = Valued<Shapes['DefinitionDeviation'], 'values'>;

export type DefinitionChange = Valued<Shapes['DefinitionChange'], 'before' | 'after'>;

export interface DefinitionPreview extends Omit<Shapes['DefinitionPreview'], 'changes'> {
  changes: DefinitionChange[];
}
