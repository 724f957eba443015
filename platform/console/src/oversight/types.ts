/** The shapes of the overview of all tenants below, by the console's names. */
import type { components } from '../api/schema';

type Shapes = components['schemas'];

export type Measures = Shapes['OverviewMeasures'];
export type Change = Shapes['OverviewChange'];
export type Measure = Change['measure'];
export type Verdict = Change['verdict'];
export type Overview = Shapes['Overview'];
export type Region = Shapes['OverviewRegion'];
/** What two periods of somebody have in common. */
export type Compared = Pick<Region, 'change' | 'reason' | 'reasonEnglish'>;
export type Departments = Shapes['OverviewDepartments'];
export type Department = Shapes['OverviewDepartment'];
export type DepartmentOrder = 'FALL' | 'RISE' | 'NAME';
export type TrendPeriod = Shapes['TrendPeriod'];
export type Publication = Shapes['Publication'];
export type Prompt = Shapes['PublicationPrompt'];
export type IssueKind = Publication['kind'];

/** Null where nothing was closed, which the description of the API cannot say of items. */
export interface TrendSeries extends Omit<Shapes['TrendSeries'], 'points'> {
  points: (Measures | null)[];
}

export interface Trend extends Omit<Shapes['Trend'], 'series'> {
  series: TrendSeries[];
}
