/** A draft, with the shapes of the sections of its file, which the API describes as JSON. */
import type { components } from './schema';

type Shapes = components['schemas'];

export type OnboardingStep =
  'PLACE' | 'ORGANISATION' | 'LEADS' | 'POLICIES' | 'CALENDAR' | 'CHANNELS' | 'ADMINISTRATOR';

export type RuleValues = Record<string, string | number | boolean>;

export interface RuleInForce extends Omit<Shapes['RuleView'], 'values'> {
  values: RuleValues;
}

export interface ChannelDraft {
  code: string;
  name: string;
  plugin: string;
  settings?: Record<string, string>;
}

export interface StaffDraft {
  number: string;
  name: string;
  login?: string;
  unit: string;
  roles?: { role: string }[];
}

interface Sections {
  steps: { step: OnboardingStep; answeredAt?: string; problems: Shapes['FieldProblem'][] }[];
  organisation: {
    units: unknown[];
    halls: { windows?: unknown[] }[];
    matters: unknown[];
    staff: StaffDraft[];
  };
  leads: Shapes['LeadForm'][];
  policies: Record<string, RuleValues>;
  rules: RuleInForce[];
  channels: ChannelDraft[];
  administrator?: Shapes['AdministratorForm'];
}

export interface Onboarding extends Omit<Shapes['DraftView'], keyof Sections>, Sections {}
