/** What the survey endpoints say and take. Absent fields are left out by the server, never null. */
import type { Score } from './analysis';

export type SurveyLanguage = 'en' | 'pl' | 'ru' | 'fa';

/** One text by language; a language without it is left out. */
export type Words = { readonly [language in SurveyLanguage]?: string };

export type Scale = 'nps' | 'csat' | 'ces' | 'star';

export type Subject =
  | { readonly kind: 'touchpoint'; readonly touchpoint: string }
  | { readonly kind: 'stage'; readonly map: string; readonly stage: string };

export type ConditionTest = 'equals' | 'at-most' | 'at-least' | 'one-of';

export interface Condition {
  readonly question: string;
  readonly is: ConditionTest;
  readonly values: readonly number[];
}

interface Asked {
  readonly id: string;
  readonly text: Words;
  readonly required: boolean;
  readonly when?: Condition;
}

export interface Rating extends Asked {
  readonly kind: 'rating';
  readonly scale: Scale;
  readonly low: Words;
  readonly high: Words;
  readonly about?: Subject;
}

export interface Choice extends Asked {
  readonly kind: 'choice';
  readonly many: boolean;
  readonly options: readonly { readonly code: number; readonly text: Words }[];
  readonly about?: Subject;
}

export interface MatrixRow {
  readonly id: string;
  readonly text: Words;
  readonly about?: Subject;
}

export interface Matrix extends Asked {
  readonly kind: 'matrix';
  readonly scale: Scale;
  readonly low: Words;
  readonly high: Words;
  readonly rows: readonly MatrixRow[];
}

export interface FreeText extends Asked {
  readonly kind: 'text';
  readonly about?: Subject;
}

export type Question = Rating | Choice | Matrix | FreeText;

export interface SurveyDefinition {
  readonly title: Words;
  readonly languages: readonly SurveyLanguage[];
  readonly language: SurveyLanguage;
  readonly intro: Words;
  readonly questions: readonly Question[];
  readonly thanks: Words;
  readonly consent: { readonly asked: boolean; readonly required: boolean; readonly text: Words };
  readonly onceInDays: number;
  /** Days without a question of this survey after any other asked or was answered; 0 = none. */
  readonly quietDays: number;
  readonly channel: string;
  readonly sites: readonly string[];
}

export interface SurveyFault {
  readonly pointer: string;
  readonly detail: string;
}

export interface Survey {
  readonly id: string;
  readonly key: string;
  readonly token: string;
  readonly state: 'draft' | 'open' | 'closed';
  readonly version: number;
  readonly changed: boolean;
  readonly responses: number;
  readonly lastResponse?: string;
  readonly edited: string;
  readonly draft: SurveyDefinition;
  readonly faults: readonly SurveyFault[];
}

export interface SurveyTemplate {
  readonly id: string;
  readonly definition: SurveyDefinition;
}

export interface QuestionResult {
  readonly question: string;
  readonly row?: string;
  readonly text: Words;
  readonly rowText?: Words;
  readonly scale?: Scale;
  readonly current: boolean;
  readonly n: number;
  readonly persons: number;
  readonly values: readonly {
    readonly value: number;
    readonly text?: Words;
    readonly times: number;
  }[];
  readonly score?: Score;
  readonly texts: readonly string[];
}

export interface SurveyResults {
  readonly responses: number;
  readonly lastResponse?: string;
  readonly questions: readonly QuestionResult[];
}

export interface PersonalLink {
  readonly person: string;
  readonly signed: string;
  readonly url: string;
}

export interface PersonalLinks {
  readonly items: readonly PersonalLink[];
  /** Who was asked by another survey, or answered one, too short a time ago. */
  readonly resting: readonly string[];
  /** Who does not want to be written to. */
  readonly spared: readonly string[];
}

/** What questions can ask about. */
export interface SurveySubjects {
  readonly touchpoints: readonly { readonly id: string; readonly name: string }[];
  readonly stages: readonly {
    readonly map: string;
    readonly mapTitle: string;
    readonly stage: string;
    readonly title: string;
  }[];
}
