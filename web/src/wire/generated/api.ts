// Generated from docs/openapi.json by scripts/generate-wire.mjs: run `make generate`, do not edit.

export type CaseTriggerKeyword = CaseTrigger & {
  touchpoint?: string;
  words?: string[];
};
export type CaseTriggerLowScore = CaseTrigger & {
  atOrBelow?: number;
  question?: string;
  touchpoint?: string;
  unit?: 'points' | 'percent';
};
export type CaseTriggerNegativeMood = CaseTrigger & {
  touchpoint?: string;
};
export type CaseTriggerRepeatedFailure = CaseTrigger & {
  times?: number;
  touchpoint?: string;
  withinDays?: number;
};
export type CaseTriggerSilence = CaseTrigger & {
  map?: string;
  stage?: string;
};
export type CaseTriggerTicketPriority = CaseTrigger & {
  property?: string;
  values?: string[];
};
export type NoticeCaseClosed = Notice & {
  by?: string;
  id?: string;
  number?: number;
  recovered?: boolean;
};
export type NoticeCaseOpened = Notice & {
  again?: boolean;
  due?: string;
  id?: string;
  number?: number;
  owner?: string;
  priority?: 'normal' | 'high' | 'urgent';
};
export type NoticeCaseWaiting = Notice & {
  due?: string;
  id?: string;
  number?: number;
  owner?: string;
  to?: string;
  why?: 'given' | 'reminded' | 'due' | 'escalated';
};
export type NoticeChangeMoved = Notice & {
  by?: string;
  change?: string;
  from?: string;
  title?: string;
  to?: string;
};
export type NoticeEffectFound = Notice & {
  change?: string;
  effect?: number;
  high?: number;
  low?: number;
  title?: string;
  unit?: 'points' | 'share' | 'hours';
  verdict?: string;
};
export type NoticeFileRefused = Notice & {
  file?: string;
  folder?: string;
  problem?: string;
};
export type NoticeFindingsAppeared = Notice & {
  count?: number;
  findings?: NoticeNewFinding[];
  map?: string;
  title?: string;
};
export type NoticeMapDrifted = Notice & {
  count?: number;
  map?: string;
  owner?: string;
  since?: string;
  title?: string;
};
export type NoticeMentioned = Notice & {
  by?: string;
  map?: string;
  name?: string;
  thread?: string;
  title?: string;
};
export type NoticeWebhookStopped = Notice & {
  host?: string;
  webhook?: string;
  why?: 'by-hand' | 'gone' | 'failing';
};
export type SurveyQuestionChoice = SurveyQuestion & {
  about?: SubjectStage | SubjectTouchpoint;
  id?: string;
  many?: boolean;
  options?: SurveyQuestionOption[];
  required?: boolean;
  text?: {
    [k: string]: string;
  };
  when?: Condition;
};
export type SubjectStage = Subject & {
  map?: string;
  stage?: string;
};
export type SubjectTouchpoint = Subject & {
  touchpoint?: string;
};
export type SurveyQuestionFreeText = SurveyQuestion & {
  about?: SubjectStage | SubjectTouchpoint;
  id?: string;
  required?: boolean;
  text?: {
    [k: string]: string;
  };
  when?: Condition;
};
export type SurveyQuestionMatrix = SurveyQuestion & {
  high?: {
    [k: string]: string;
  };
  id?: string;
  low?: {
    [k: string]: string;
  };
  required?: boolean;
  rows?: SurveyQuestionRow[];
  scale?: 'nps' | 'csat' | 'ces' | 'star';
  text?: {
    [k: string]: string;
  };
  when?: Condition;
};
export type SurveyQuestionRating = SurveyQuestion & {
  about?: SubjectStage | SubjectTouchpoint;
  high?: {
    [k: string]: string;
  };
  id?: string;
  low?: {
    [k: string]: string;
  };
  required?: boolean;
  scale?: 'nps' | 'csat' | 'ces' | 'star';
  text?: {
    [k: string]: string;
  };
  when?: Condition;
};

export interface ApiTypes {
  Actor: Actor;
  Anchor: Anchor;
  AskedNewComment: AskedNewComment;
  Assumption: Assumption;
  AssumptionStated: AssumptionStated;
  AssumptionsEndpointStatedNow: AssumptionsEndpointStatedNow;
  Attachment: Attachment;
  Behaviour: Behaviour;
  BehaviourDid: BehaviourDid;
  BehaviourTrait: BehaviourTrait;
  Behind: Behind;
  BehindPerson: BehindPerson;
  Case: Case;
  CaseCause: CaseCause;
  CaseClosing: CaseClosing;
  CaseClosingWanted: CaseClosingWanted;
  CaseCounts: CaseCounts;
  CaseDeadline: CaseDeadline;
  CaseEdit: CaseEdit;
  CaseEvent: CaseEvent;
  CaseMacro: CaseMacro;
  CaseMacroDraft: CaseMacroDraft;
  CaseNumbers: CaseNumbers;
  CaseNumbersClosed: CaseNumbersClosed;
  CaseRouting: CaseRouting;
  CaseRoutingChoice: CaseRoutingChoice;
  CaseRule: CaseRule;
  CaseRulesExample: CaseRulesExample;
  CaseRulesPreview: CaseRulesPreview;
  CaseSettings: CaseSettings;
  CaseSettingsOwner: CaseSettingsOwner;
  CaseSettingsVersion: CaseSettingsVersion;
  CaseTrigger: CaseTrigger;
  CaseTriggerKeyword: CaseTriggerKeyword;
  CaseTriggerLowScore: CaseTriggerLowScore;
  CaseTriggerNegativeMood: CaseTriggerNegativeMood;
  CaseTriggerRepeatedFailure: CaseTriggerRepeatedFailure;
  CaseTriggerSilence: CaseTriggerSilence;
  CaseTriggerTicketPriority: CaseTriggerTicketPriority;
  CaseWanted: CaseWanted;
  CaseWording: CaseWording;
  CasesEndpointDrafts: CasesEndpointDrafts;
  Change: Change;
  ChangeEdit: ChangeEdit;
  ChangeFacts: ChangeFacts;
  ChangeFactsAudience: ChangeFactsAudience;
  ChangeLine: ChangeLine;
  ChangeLineDid: ChangeLineDid;
  ChangesEndpointEditedChange: ChangesEndpointEditedChange;
  Churn: Churn;
  ChurnBand: ChurnBand;
  ChurnStep: ChurnStep;
  Claim: Claim;
  ClaimedNumber: ClaimedNumber;
  Claims: Claims;
  Code: Code;
  CodeFacts: CodeFacts;
  CodingEndpointMade: CodingEndpointMade;
  CodingEndpointMerge: CodingEndpointMerge;
  CodingEndpointNewPassage: CodingEndpointNewPassage;
  CodingEndpointNewSupport: CodingEndpointNewSupport;
  Cohorts: Cohorts;
  CohortsCohort: CohortsCohort;
  CohortsReturn: CohortsReturn;
  Comment: Comment;
  Comparison: Comparison;
  ComparisonCompared: ComparisonCompared;
  ComparisonGroup: ComparisonGroup;
  ComparisonSide: ComparisonSide;
  ComparisonValue: ComparisonValue;
  Condition: Condition;
  Consent: Consent;
  Coverage: Coverage;
  CoverageTouchpoint: CoverageTouchpoint;
  Credits: Credits;
  CreditsCredit: CreditsCredit;
  CreditsRow: CreditsRow;
  Dashboard: Dashboard;
  DashboardMapLine: DashboardMapLine;
  Delivery: Delivery;
  DeliveryAttempt: DeliveryAttempt;
  DemoStatus: DemoStatus;
  Deviations: Deviations;
  DeviationsCount: DeviationsCount;
  DeviationsTouchpointDeviations: DeviationsTouchpointDeviations;
  Difference: Difference;
  DifferenceChange: DifferenceChange;
  DifferenceSpot: DifferenceSpot;
  Differences: Differences;
  Drift: Drift;
  DriftEndpointConfirmation: DriftEndpointConfirmation;
  DriftMoved: DriftMoved;
  DriftPeriod: DriftPeriod;
  Drivers: Drivers;
  DriversDriver: DriversDriver;
  DriversFit: DriversFit;
  DriversImportance: DriversImportance;
  DriversLines: DriversLines;
  DriversOverall: DriversOverall;
  Effect: Effect;
  EffectFound: EffectFound;
  EffectMean: EffectMean;
  EffectPoint: EffectPoint;
  EffectSpan: EffectSpan;
  Erasure: Erasure;
  ErasureCounts: ErasureCounts;
  EventRow: EventRow;
  EvidenceAnalysisEndpointProposalAsk: EvidenceAnalysisEndpointProposalAsk;
  EvidenceAnalysisEndpointRuleDraft: EvidenceAnalysisEndpointRuleDraft;
  EvidenceEndpointNewImport: EvidenceEndpointNewImport;
  EvidenceEndpointNewMapping: EvidenceEndpointNewMapping;
  EvidenceSummary: EvidenceSummary;
  EvidenceSummarySource: EvidenceSummarySource;
  Expectation: Expectation;
  Figure: Figure;
  Finding: Finding;
  FindingList: FindingList;
  FindingListGone: FindingListGone;
  FindingListMark: FindingListMark;
  FindingListSeen: FindingListSeen;
  FindingsEndpointSaid: FindingsEndpointSaid;
  Flow: Flow;
  FlowAmount: FlowAmount;
  FlowEdge: FlowEdge;
  FlowNode: FlowNode;
  FolderStatus: FolderStatus;
  FolderStatusFailure: FolderStatusFailure;
  FoldersEndpointNewFolder: FoldersEndpointNewFolder;
  FoundEvidence: FoundEvidence;
  FoundEvidencePassage: FoundEvidencePassage;
  Freshness: Freshness;
  FreshnessSilent: FreshnessSilent;
  FunnelNumbers: FunnelNumbers;
  FunnelNumbersAsk: FunnelNumbersAsk;
  FunnelNumbersAskedStep: FunnelNumbersAskedStep;
  FunnelNumbersStep: FunnelNumbersStep;
  Group: Group;
  HeldAbout: HeldAbout;
  HeldAboutFile: HeldAboutFile;
  HeldAboutKind: HeldAboutKind;
  HeldAboutText: HeldAboutText;
  HistoryChangesSince: HistoryChangesSince;
  HistoryDoneVersion: HistoryDoneVersion;
  HistoryEndpointVersionDifferences: HistoryEndpointVersionDifferences;
  HistoryEndpointVersionNumber: HistoryEndpointVersionNumber;
  HistoryEndpointWantedName: HistoryEndpointWantedName;
  HistoryEndpointWantedRestore: HistoryEndpointWantedRestore;
  HistoryStoreSeenVersion: HistoryStoreSeenVersion;
  Identity: Identity;
  IdentityEndpointMerged: IdentityEndpointMerged;
  IdentityEndpointNewIdentity: IdentityEndpointNewIdentity;
  ImportJob: ImportJob;
  ImportJobFailure: ImportJobFailure;
  ImportJobRepeat: ImportJobRepeat;
  ImportMapping: ImportMapping;
  ImportMappingSurveyQuestion: ImportMappingSurveyQuestion;
  ImportPreview: ImportPreview;
  ImportPreviewColumn: ImportPreviewColumn;
  ImportPreviewPreviewEvent: ImportPreviewPreviewEvent;
  ImportPreviewRow: ImportPreviewRow;
  ImportPreviewSaved: ImportPreviewSaved;
  ImportReceipt: ImportReceipt;
  IndexStatus: IndexStatus;
  Judgement: Judgement;
  JudgementKano: JudgementKano;
  JudgementNeed: JudgementNeed;
  KeyNumbers: KeyNumbers;
  KeyNumbersContacts: KeyNumbersContacts;
  KeyNumbersKeyNumber: KeyNumbersKeyNumber;
  KeyNumbersPoint: KeyNumbersPoint;
  KeyNumbersSides: KeyNumbersSides;
  LibraryCondition: LibraryCondition;
  MapChecks: MapChecks;
  MapSummary: MapSummary;
  MapsEndpointWanted: MapsEndpointWanted;
  MapsEndpointWantedVariant: MapsEndpointWantedVariant;
  Measures: Measures;
  MeasuresChannelMeasures: MeasuresChannelMeasures;
  MeasuresNote: MeasuresNote;
  MeasuresRating: MeasuresRating;
  MeasuresReturns: MeasuresReturns;
  MeasuresStageMeasures: MeasuresStageMeasures;
  MeasuresTimeToNext: MeasuresTimeToNext;
  MeasuresTotals: MeasuresTotals;
  MeasuresTouchpointMeasures: MeasuresTouchpointMeasures;
  Member: Member;
  MembersEndpointNamedMember: MembersEndpointNamedMember;
  MoneyLine: MoneyLine;
  MoneyLineAmount: MoneyLineAmount;
  MoneyLineFactor: MoneyLineFactor;
  MoneyLineReturned: MoneyLineReturned;
  Mood: Mood;
  MovedNumber: MovedNumber;
  NamedVersion: NamedVersion;
  NodeName: NodeName;
  Note: Note;
  NoteFacts: NoteFacts;
  NoteSummary: NoteSummary;
  NotesEndpointNewNote: NotesEndpointNewNote;
  NotesEndpointRevision: NotesEndpointRevision;
  Notice: Notice;
  NoticeCaseClosed: NoticeCaseClosed;
  NoticeCaseOpened: NoticeCaseOpened;
  NoticeCaseWaiting: NoticeCaseWaiting;
  NoticeChangeMoved: NoticeChangeMoved;
  NoticeEffectFound: NoticeEffectFound;
  NoticeFileRefused: NoticeFileRefused;
  NoticeFindingsAppeared: NoticeFindingsAppeared;
  NoticeMapDrifted: NoticeMapDrifted;
  NoticeMentioned: NoticeMentioned;
  NoticeNewFinding: NoticeNewFinding;
  NoticeSettings: NoticeSettings;
  NoticeSettingsChoice: NoticeSettingsChoice;
  NoticeSettingsDigest: NoticeSettingsDigest;
  NoticeSettingsQuiet: NoticeSettingsQuiet;
  NoticeWebhookStopped: NoticeWebhookStopped;
  NotificationsEndpointKeptSettings: NotificationsEndpointKeptSettings;
  NotificationsEndpointNotifications: NotificationsEndpointNotifications;
  NotificationsEndpointReadMark: NotificationsEndpointReadMark;
  NotificationsEndpointReadTo: NotificationsEndpointReadTo;
  OpportunitiesEndpointEdited: OpportunitiesEndpointEdited;
  Opportunity: Opportunity;
  OpportunityEdit: OpportunityEdit;
  OpportunityFacts: OpportunityFacts;
  OpportunityFactsOrigin: OpportunityFactsOrigin;
  OpportunityFactsPain: OpportunityFactsPain;
  OpportunityFactsReach: OpportunityFactsReach;
  PageAssumption: PageAssumption;
  PageAttachment: PageAttachment;
  PageCase: PageCase;
  PageCaseEvent: PageCaseEvent;
  PageChange: PageChange;
  PageCode: PageCode;
  PageConsent: PageConsent;
  PageDelivery: PageDelivery;
  PageDrift: PageDrift;
  PageErasure: PageErasure;
  PageEventRow: PageEventRow;
  PageFolderStatus: PageFolderStatus;
  PageImportJob: PageImportJob;
  PageMapSummary: PageMapSummary;
  PageMember: PageMember;
  PageNamedVersion: PageNamedVersion;
  PageNoteSummary: PageNoteSummary;
  PageOpportunity: PageOpportunity;
  PagePersonNamed: PagePersonNamed;
  PagePersonViewMoment: PagePersonViewMoment;
  PagePersonalDataRemovalEntry: PagePersonalDataRemovalEntry;
  PagePersonalDataSourceRules: PagePersonalDataSourceRules;
  PagePropertyValues: PagePropertyValues;
  PagePurpose: PagePurpose;
  PageQuotedPassage: PageQuotedPassage;
  PageReadMark: PageReadMark;
  PageRejectedRow: PageRejectedRow;
  PageSavedMapping: PageSavedMapping;
  PageSharesEndpointShare: PageSharesEndpointShare;
  PageSignatureFields: PageSignatureFields;
  PageSitting: PageSitting;
  PageSourceHealth: PageSourceHealth;
  PageSourceStatus: PageSourceStatus;
  PageStoredRule: PageStoredRule;
  PageSuccess: PageSuccess;
  PageSurvey: PageSurvey;
  PageSurveyTemplate: PageSurveyTemplate;
  PageTemplate: PageTemplate;
  PageWebhook: PageWebhook;
  PageWorkspace: PageWorkspace;
  Passage: Passage;
  PassageFacts: PassageFacts;
  PersonName: PersonName;
  PersonNamed: PersonNamed;
  PersonView: PersonView;
  PersonViewChannelCount: PersonViewChannelCount;
  PersonViewKindCount: PersonViewKindCount;
  PersonViewMoment: PersonViewMoment;
  PersonViewTouchpointName: PersonViewTouchpointName;
  PersonaDrift: PersonaDrift;
  PersonaDriftMonth: PersonaDriftMonth;
  PersonaPeople: PersonaPeople;
  PersonalDataField: PersonalDataField;
  PersonalDataOfSource: PersonalDataOfSource;
  PersonalDataRemovalEntry: PersonalDataRemovalEntry;
  PersonalDataRemoved: PersonalDataRemoved;
  PersonalDataSourceRules: PersonalDataSourceRules;
  PrivacyEndpointNewConsent: PrivacyEndpointNewConsent;
  PrivacyEndpointNewErasure: PrivacyEndpointNewErasure;
  PrivacyEndpointNewPolicy: PrivacyEndpointNewPolicy;
  PrivacyEndpointOldRows: PrivacyEndpointOldRows;
  PrivacyEndpointPurposes: PrivacyEndpointPurposes;
  ProblemPlace: ProblemPlace;
  PropertyValues: PropertyValues;
  PropertyValuesValue: PropertyValuesValue;
  Proportion: Proportion;
  Proposal: Proposal;
  ProposalEndpointMergeConflict: ProposalEndpointMergeConflict;
  ProposalEndpointMergeOutlook: ProposalEndpointMergeOutlook;
  ProposalEndpointMergedVersion: ProposalEndpointMergedVersion;
  ProposalEndpointProposalInfo: ProposalEndpointProposalInfo;
  ProposalEndpointProposalsOfMap: ProposalEndpointProposalsOfMap;
  ProposalEndpointWantedChoice: ProposalEndpointWantedChoice;
  ProposalEndpointWantedMerge: ProposalEndpointWantedMerge;
  ProposalEndpointWantedProposal: ProposalEndpointWantedProposal;
  ProposalLeftOut: ProposalLeftOut;
  ProposalStage: ProposalStage;
  ProposalTouchpoint: ProposalTouchpoint;
  Purpose: Purpose;
  Question: Question;
  QuotedPassage: QuotedPassage;
  ReadMark: ReadMark;
  RejectedRow: RejectedRow;
  RejectionReasonGiven: RejectionReasonGiven;
  Remark: Remark;
  RuleCounts: RuleCounts;
  RuleCountsRule: RuleCountsRule;
  RulePreview: RulePreview;
  RulePreviewTaken: RulePreviewTaken;
  SavedMapping: SavedMapping;
  SavedMappingDifference: SavedMappingDifference;
  Score: Score;
  ScoreBand: ScoreBand;
  ScoreScale: ScoreScale;
  Scored: Scored;
  SegmentProposal: SegmentProposal;
  SegmentProposalExample: SegmentProposalExample;
  SegmentProposalFeature: SegmentProposalFeature;
  SegmentProposalFound: SegmentProposalFound;
  SegmentProposalMark: SegmentProposalMark;
  SegmentProposalTried: SegmentProposalTried;
  SessionEndpointSession: SessionEndpointSession;
  SessionNumbers: SessionNumbers;
  SessionNumbersMiddle: SessionNumbersMiddle;
  Shared: Shared;
  SharedDashboard: SharedDashboard;
  SharedEndpointOpened: SharedEndpointOpened;
  SharedEndpointPassword: SharedEndpointPassword;
  SharedMap: SharedMap;
  SharedMapCard: SharedMapCard;
  SharedMapFigures: SharedMapFigures;
  SharedMapLane: SharedMapLane;
  SharedMapPhase: SharedMapPhase;
  SharedMapStage: SharedMapStage;
  SharedNumbersCounted: SharedNumbersCounted;
  SharedNumbersRated: SharedNumbersRated;
  SharesEndpointNewLink: SharesEndpointNewLink;
  SharesEndpointNewShare: SharesEndpointNewShare;
  SharesEndpointShare: SharesEndpointShare;
  SharesEndpointShareSettings: SharesEndpointShareSettings;
  SignatureFields: SignatureFields;
  SignatureFieldsValue: SignatureFieldsValue;
  SignatureList: SignatureList;
  SignatureListCount: SignatureListCount;
  SignatureView: SignatureView;
  Sitting: Sitting;
  Snippet: Snippet;
  SnippetMark: SnippetMark;
  Source: Source;
  SourceHealth: SourceHealth;
  SourceHealthPeriod: SourceHealthPeriod;
  SourceHealthReason: SourceHealthReason;
  SourcePolicy: SourcePolicy;
  SourceStatus: SourceStatus;
  SourcesEndpointNamed: SourcesEndpointNamed;
  Spot: Spot;
  StoredRule: StoredRule;
  StreamStateCounts: StreamStateCounts;
  Subject: Subject;
  SubjectStage: SubjectStage;
  SubjectTouchpoint: SubjectTouchpoint;
  Success: Success;
  SuccessQuote: SuccessQuote;
  Survey: Survey;
  SurveyDefinition: SurveyDefinition;
  SurveyDefinitionConsent: SurveyDefinitionConsent;
  SurveyQuestion: SurveyQuestion;
  SurveyQuestionChoice: SurveyQuestionChoice;
  SurveyQuestionFreeText: SurveyQuestionFreeText;
  SurveyQuestionMatrix: SurveyQuestionMatrix;
  SurveyQuestionOption: SurveyQuestionOption;
  SurveyQuestionRating: SurveyQuestionRating;
  SurveyQuestionRow: SurveyQuestionRow;
  SurveyResults: SurveyResults;
  SurveyResultsCount: SurveyResultsCount;
  SurveyResultsResult: SurveyResultsResult;
  SurveySubjects: SurveySubjects;
  SurveySubjectsStage: SurveySubjectsStage;
  SurveySubjectsTouchpoint: SurveySubjectsTouchpoint;
  SurveyTemplate: SurveyTemplate;
  SurveysEndpointCheck: SurveysEndpointCheck;
  SurveysEndpointHtml: SurveysEndpointHtml;
  SurveysEndpointPersonalLink: SurveysEndpointPersonalLink;
  SurveysEndpointPersonalLinks: SurveysEndpointPersonalLinks;
  SurveysEndpointRecipients: SurveysEndpointRecipients;
  TalkEndpointOpenTalk: TalkEndpointOpenTalk;
  TalkEndpointReadMarks: TalkEndpointReadMarks;
  TalkEndpointWantedMark: TalkEndpointWantedMark;
  TallyChangeCounts: TallyChangeCounts;
  Template: Template;
  TemplateCard: TemplateCard;
  TemplateLane: TemplateLane;
  TemplatePhase: TemplatePhase;
  TemplateStage: TemplateStage;
  TemplateWay: TemplateWay;
  Tested: Tested;
  TimesToEnds: TimesToEnds;
  TimesToEndsEnd: TimesToEndsEnd;
  TimesToEndsMedian: TimesToEndsMedian;
  TimesToEndsPoint: TimesToEndsPoint;
  TimesToEndsWatched: TimesToEndsWatched;
  Told: Told;
  Trail: Trail;
  TrailLink: TrailLink;
  TrailNode: TrailNode;
  TrailSaid: TrailSaid;
  Trend: Trend;
  TrendPoint: TrendPoint;
  TruthCover: TruthCover;
  UploadsUpload: UploadsUpload;
  VariantList: VariantList;
  VariantListVariant: VariantListVariant;
  Voices: Voices;
  VoicesInterview: VoicesInterview;
  VoicesMoodCount: VoicesMoodCount;
  VoicesTopic: VoicesTopic;
  VoicesVoice: VoicesVoice;
  Ways: Ways;
  WaysBranch: WaysBranch;
  WaysWay: WaysWay;
  Webhook: Webhook;
  WebhookStopped: WebhookStopped;
  WebhooksEndpointWantedWebhook: WebhooksEndpointWantedWebhook;
  WebhooksEndpointWebhookWithSecret: WebhooksEndpointWebhookWithSecret;
  WorkingHours: WorkingHours;
  Workspace: Workspace;
  WorkspacesEndpointNewWorkspace: WorkspacesEndpointNewWorkspace;
  WorkspacesEndpointRenamed: WorkspacesEndpointRenamed;
  WriteKey: WriteKey;
}
export interface Actor {
  id: string;
  name: string;
}
export interface Anchor {
  end: number;
  quote: string;
  start: number;
}
export interface AskedNewComment {
  text?: string;
}
export interface Assumption {
  edited: string;
  editedBy: string;
  stated: AssumptionStated;
  version: number;
}
export interface AssumptionStated {
  amount: number;
  currency: string;
  kind: 'conversion' | 'contact' | 'customer' | 'change';
  reason: string;
  subject: string;
}
export interface AssumptionsEndpointStatedNow {
  stated?: AssumptionStated;
  version?: number;
}
export interface Attachment {
  added: string;
  bytes: number;
  id: string;
  mediaType: string;
  name: string;
  sha256: string;
}
export interface Behaviour {
  did: BehaviourDid[];
  didNot: string[];
  traits: BehaviourTrait[];
}
export interface BehaviourDid {
  times: number;
  touchpoint: string;
  withinDays: number;
}
export interface BehaviourTrait {
  property: string;
  value: string;
}
export interface Behind {
  next?: string;
  number: string;
  persons: BehindPerson[];
  total: number;
}
export interface BehindPerson {
  code: number;
  events: number;
  firstTime?: string;
  id: string;
  lastTime?: string;
}
export interface Case {
  causes: CaseCause[];
  closing?: CaseClosing;
  due?: string;
  edited: string;
  editedBy: string;
  id: string;
  number: number;
  opened: string;
  opportunity?: string;
  overdue: boolean;
  owner: string;
  person: string;
  priority: 'normal' | 'high' | 'urgent';
  recovered: 'unknown' | 'yes' | 'no';
  state: 'new' | 'assigned' | 'waiting' | 'resolved' | 'closed' | 'reopened';
  version: number;
}
export interface CaseCause {
  at: string;
  channel?: string;
  high?: number;
  low?: number;
  map?: string;
  question?: string;
  rule?: string;
  ruleName: string;
  stage?: string;
  stillDays?: number;
  times?: number;
  touchpoint?: string;
  touchpointName?: string;
  usualDays?: number;
  value?: number;
  why:
    | 'low-score'
    | 'negative-mood'
    | 'keyword'
    | 'ticket-priority'
    | 'repeated-failure'
    | 'silence'
    | 'unhappy-again'
    | 'by-hand';
  word?: string;
}
export interface CaseClosing {
  action: string;
  at: string;
  by: string;
  cause: string;
  change?: string;
  followUp: string;
  noChangeBecause: string;
  rootCause: string;
}
export interface CaseClosingWanted {
  action?: string;
  cause?: string;
  change?: string;
  followUp?: string;
  noChangeBecause?: string;
  rootCause?: string;
}
export interface CaseCounts {
  closed: number;
  lost: number;
  mine: number;
  nobodys: number;
  open: number;
  overdue: number;
  recovered: number;
}
export interface CaseDeadline {
  dueAfter: number;
  escalateAfter?: number;
  escalateTo: string;
  remindAfter?: number;
}
export interface CaseEdit {
  note?: string;
  owner?: string;
  priority?: 'normal' | 'high' | 'urgent';
  state?: 'new' | 'assigned' | 'waiting' | 'resolved' | 'closed' | 'reopened';
}
export interface CaseEvent {
  at: string;
  by: string;
  caseId: string;
  detail: string;
  due?: string;
  kind:
    | 'opened'
    | 'cause-added'
    | 'assigned'
    | 'moved'
    | 'priority'
    | 'note'
    | 'reminded'
    | 'due'
    | 'escalated'
    | 'opportunity'
    | 'closed'
    | 'reopened'
    | 'recovered';
  number: number;
  owner: string;
  person: string;
  position: number;
  priority: 'normal' | 'high' | 'urgent';
  state: 'new' | 'assigned' | 'waiting' | 'resolved' | 'closed' | 'reopened';
  to: string;
  workspace: string;
}
export interface CaseMacro {
  id: string;
  text: CaseWording;
  title: string;
}
export interface CaseWording {
  en: string;
  fa: string;
  pl: string;
  ru: string;
}
export interface CaseMacroDraft {
  id: string;
  text: string;
  title: string;
}
export interface CaseNumbers {
  before: CaseNumbersClosed;
  now: CaseNumbersClosed;
  open: number;
  overdue: number;
}
export interface CaseNumbersClosed {
  closed: number;
  medianMillis?: number;
  recovered: KeyNumbersPoint;
}
export interface KeyNumbersPoint {
  from: string;
  high?: number;
  low?: number;
  n: number;
  persons: number;
  sides?: KeyNumbersSides;
  to: string;
  value?: number;
}
export interface KeyNumbersSides {
  others: number;
  persons: number;
}
export interface CaseRouting {
  choices: CaseRoutingChoice[];
  otherwise: string;
  people: string[];
  property?: string;
  way: 'nobody' | 'owner' | 'round-robin' | 'trait' | 'persona';
}
export interface CaseRoutingChoice {
  owner: string;
  value: string;
}
export interface CaseRule {
  deadline: CaseDeadline;
  name: string;
  on: boolean;
  priority: 'normal' | 'high' | 'urgent';
  routing: CaseRouting;
  trigger:
    | CaseTriggerKeyword
    | CaseTriggerLowScore
    | CaseTriggerNegativeMood
    | CaseTriggerRepeatedFailure
    | CaseTriggerSilence
    | CaseTriggerTicketPriority;
}
export interface CaseTrigger {
  kind: string;
}
export interface CaseRulesExample {
  cause: CaseCause;
  person: string;
  text?: string;
}
export interface CaseRulesPreview {
  cases: number;
  days: number;
  latest: CaseRulesExample[];
  matches: number;
}
export interface CaseSettings {
  asking: 'text' | 'link';
  followUp: CaseWording;
  hours: WorkingHours;
  macros: CaseMacro[];
  notOlderThanDays: number;
  owners: CaseSettingsOwner[];
  people: string[];
  reopenWithinDays: number;
  rootCauses: string[];
  survey?: string;
  unhappyPercent: number;
}
export interface WorkingHours {
  days: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  from: string;
  holidays: string[];
  to: string;
  zone: string;
}
export interface CaseSettingsOwner {
  owner: string;
  touchpoint: string;
}
export interface CaseSettingsVersion {
  settings: CaseSettings;
  version: number;
}
export interface CaseWanted {
  channel?: string;
  note: string;
  owner: string;
  person: string;
  priority: 'normal' | 'high' | 'urgent';
  row?: number;
  touchpoint?: string;
}
export interface CasesEndpointDrafts {
  items: CaseMacroDraft[];
  spared: boolean;
}
export interface Change {
  comments: Comment[];
  created: string;
  edited: string;
  editedBy: string;
  facts: ChangeFacts;
  id: string;
  locked: boolean;
  version: number;
}
export interface Comment {
  at: string;
  by: string;
  id: string;
  text: string;
}
export interface ChangeFacts {
  audience: ChangeFactsAudience;
  description: string;
  ends?: string;
  expected?: Expectation;
  opportunities: string[];
  owner: string;
  spots: Spot[];
  starts?: string;
  status: 'planned' | 'running' | 'measured' | 'stopped';
  title: string;
  toBe?: string;
}
export interface ChangeFactsAudience {
  group?: Group;
  kind: 'everyone' | 'segment' | 'share';
  share?: number;
}
export interface Group {
  channel?: string;
  persona?: string;
  property?: string;
  values: string[];
}
export interface Expectation {
  compareWith?: Group;
  design?: 'before-after' | 'time-series' | 'comparison' | 'experiment';
  direction: 'up' | 'down';
  map: string;
  number: string;
  reading: 'once' | 'always';
  size: number;
  withinDays: number;
  writtenAt?: string;
}
export interface Spot {
  card?: string;
  map: string;
  stage?: string;
  touchpoint?: string;
}
export interface ChangeEdit {
  audience?: ChangeFactsAudience;
  description?: string;
  ends?: string;
  expected?: Expectation;
  opportunities?: string[];
  owner?: string;
  spots?: Spot[];
  starts?: string;
  status?: 'planned' | 'running' | 'measured' | 'stopped';
  title?: string;
  toBe?: string;
}
export interface ChangeLine {
  did?: ChangeLineDid;
  id: string;
  opportunities: string[];
  starts?: string;
  status: 'planned' | 'running' | 'measured' | 'stopped';
  title: string;
  whyNot?: string;
}
export interface ChangeLineDid {
  after: number;
  before: number;
  daysMore?: number;
  design: 'before-after' | 'time-series' | 'comparison' | 'experiment';
  expected: number;
  found?: EffectFound;
  map: string;
  measure: 'goes-on' | 'hours-to-next' | 'score' | 'nps' | 'csat';
  method: string;
  number: string;
  place: string;
  scale?: ScoreScale;
  toTheEnd?: number;
  verdict: 'better' | 'worse' | 'no-effect' | 'not-yet';
}
export interface EffectFound {
  effect: number;
  high: number;
  low: number;
  p: number;
}
export interface ScoreScale {
  max: number;
  min: number;
  type: string;
}
export interface ChangesEndpointEditedChange {
  edit?: ChangeEdit;
  version?: number;
}
export interface Churn {
  apart?: Tested;
  bands: ChurnBand[];
  method: string;
  question: 'csat' | 'ces' | 'nps';
  since?: string;
  withinDays: number;
}
export interface Tested {
  effect: number;
  high?: number;
  low?: number;
  method: string;
  n: number[];
  p: number;
}
export interface ChurnBand {
  curve: ChurnStep[];
  high?: number;
  lost?: number;
  low?: number;
  mood: 'happy' | 'neither' | 'unhappy';
  persons: number;
  seen: number;
}
export interface ChurnStep {
  days: number;
  high?: number;
  lost: number;
  low?: number;
}
export interface Claim {
  contradicts: number;
  grade: 'hypothesis' | 'one-source' | 'triangulated' | 'contradicted' | 'stale';
  methods: string[];
  moved?: MovedNumber;
  newest?: string;
  record: string;
  supports: number;
  why:
    | 'no-evidence'
    | 'for-and-against'
    | 'only-against'
    | 'moved'
    | 'old'
    | 'undated'
    | 'one-support'
    | 'one-method'
    | 'several-methods';
}
export interface MovedNumber {
  before: number;
  beforeN: number;
  claimed: ClaimedNumber;
  high: number;
  kind: 'share' | 'mean';
  low: number;
  now: number;
  nowN: number;
  since: string;
  upTo: string;
}
export interface ClaimedNumber {
  day: string;
  number: string;
}
export interface Claims {
  asOf: string;
  cover: TruthCover;
  items: Claim[];
  libraryVersion: number;
  version: number;
}
export interface TruthCover {
  cells: number;
  fresh: number;
  share: number;
}
export interface Code {
  facts: CodeFacts;
  id: string;
  notes: number;
  passages: number;
  persons: number;
}
export interface CodeFacts {
  color: string;
  description: string;
  name: string;
}
export interface CodingEndpointMade {
  id: string;
}
export interface CodingEndpointMerge {
  into: string;
}
export interface CodingEndpointNewPassage {
  anchor: Anchor;
  facts: PassageFacts;
  revision: number;
}
export interface PassageFacts {
  codes: string[];
  map: string;
  persona: string;
  remark: string;
  stage: string;
  touchpoint: string;
}
export interface CodingEndpointNewSupport {
  against: boolean;
  card: string;
  map: string;
}
export interface Cohorts {
  cohorts: CohortsCohort[];
}
export interface CohortsCohort {
  from: string;
  persons: number;
  returns: CohortsReturn[];
}
export interface CohortsReturn {
  high: number;
  low: number;
  over: boolean;
  persons: number;
  share: number;
  stayed: number;
}
export interface Comparison {
  a: ComparisonGroup;
  asOf?: string;
  b: ComparisonGroup;
  compared: ComparisonCompared[];
  libraryVersion: number;
  tested: number;
  windowDays: number;
}
export interface ComparisonGroup {
  mapVersion: number;
  persons: number;
  side: ComparisonSide;
  windowOver: number;
}
export interface ComparisonSide {
  behaviour: Behaviour;
  channel?: string;
  from?: string;
  map?: string;
  others: boolean;
  persona?: string;
  to?: string;
  version?: number;
}
export interface ComparisonCompared {
  a: ComparisonValue;
  adjusted?: number;
  b: ComparisonValue;
  effect?: Tested;
  measure:
    | 'conversion'
    | 'reached'
    | 'went-on'
    | 'time-to-next'
    | 'goes-on'
    | 'dwell'
    | 'score'
    | 'nps'
    | 'variants'
    | 'fitness'
    | 'missing'
    | 'ad-hoc'
    | 'failed'
    | 'out-of-order';
  stage?: string;
  touchpoint?: string;
  verdict: 'differs' | 'no-evidence' | 'too-few' | 'same-journeys';
  windowOver: boolean;
}
export interface ComparisonValue {
  n: number;
  number?: string;
  persons: number;
  value?: number;
}
export interface Condition {
  is: 'equals' | 'at-most' | 'at-least' | 'one-of';
  question: string;
  values: number[];
}
export interface Consent {
  at: string;
  by: string;
  given: boolean;
  how: 'by-hand' | 'survey' | 'trait';
  purpose: string;
  text: string;
}
export interface Coverage {
  since: string;
  touchpoints: CoverageTouchpoint[];
}
export interface CoverageTouchpoint {
  events: number;
  lastTime?: string;
  name: string;
  recent: number;
  rules: number;
  touchpoint: string;
}
export interface Credits {
  caution: string;
  conversions: number;
  credited: number;
  notConverted: number;
  rows: CreditsRow[];
}
export interface CreditsRow {
  credits: CreditsCredit[];
  id: string;
  label: string;
  persons: number;
}
export interface CreditsCredit {
  conversions: number;
  error: number;
  method: string;
  share: number;
}
export interface Dashboard {
  cases?: CaseNumbers;
  changes: ChangeLine[];
  churn: Churn[];
  freshness: Freshness;
  map?: string;
  maps: DashboardMapLine[];
  money: MoneyLine[];
  numbers: KeyNumbers;
  opens?: string;
  title: string;
}
export interface Freshness {
  newest?: string;
  silent: FreshnessSilent[];
  since: string;
  told: number;
  touchpoints: number;
}
export interface FreshnessSilent {
  lastTime?: string;
  name: string;
  touchpoint: string;
}
export interface DashboardMapLine {
  changed: string;
  claims: number;
  cover: number;
  id: string;
  title: string;
}
export interface MoneyLine {
  amount: MoneyLineAmount;
  currency: string;
  factors: MoneyLineFactor[];
  of: 'conversions' | 'contacts' | 'churn' | 'effect';
  returned?: MoneyLineReturned;
  subject: string;
  title: string;
}
export interface MoneyLineAmount {
  high?: number;
  low?: number;
  value: number;
}
export interface MoneyLineFactor {
  high?: number;
  low?: number;
  name:
    | 'converted'
    | 'contacts'
    | 'answered'
    | 'lost'
    | 'came'
    | 'effect'
    | 'to-the-end'
    | 'worth'
    | 'cost';
  value: number;
}
export interface MoneyLineReturned {
  cost: number;
  high?: number;
  low?: number;
  share: number;
}
export interface KeyNumbers {
  asOf?: string;
  contacts: KeyNumbersContacts[];
  days: number;
  numbers: KeyNumbersKeyNumber[];
  tested: number;
  windowDays: number;
}
export interface KeyNumbersContacts {
  before: number;
  channel: string;
  events: number;
  persons: number;
}
export interface KeyNumbersKeyNumber {
  adjusted?: number;
  byBeginning: boolean;
  effect?: Tested;
  key:
    | 'satisfied'
    | 'satisfaction'
    | 'recommendation'
    | 'effort'
    | 'conversion'
    | 'persons'
    | 'events';
  method: string;
  number: string;
  points: KeyNumbersPoint[];
  scale?: ScoreScale;
  verdict?: 'differs' | 'no-evidence' | 'too-few' | 'same-journeys';
}
export interface Delivery {
  at: string;
  attempts: DeliveryAttempt[];
  body: string;
  id: string;
  nextAt?: string;
  state: 'waiting' | 'delivered' | 'failed';
  type: string;
}
export interface DeliveryAttempt {
  at: string;
  failure?: 'not-allowed' | 'unknown-host' | 'no-connection' | 'timeout' | 'not-trusted' | 'broken';
  millis: number;
  number: number;
  status?: number;
}
export interface DemoStatus {
  share: number;
  state: 'absent' | 'loading' | 'ready' | 'failed';
}
export interface Deviations {
  asOf?: string;
  fitness?: number;
  fitnessHigh?: number;
  fitnessLow?: number;
  fitting: number;
  fittingHigh?: number;
  fittingLow?: number;
  libraryVersion: number;
  mapVersion: number;
  method: string;
  persons: number;
  touchpoints: DeviationsTouchpointDeviations[];
  variants: number;
}
export interface DeviationsTouchpointDeviations {
  adHoc: DeviationsCount;
  expected: number;
  failed: DeviationsCount;
  missing: DeviationsCount;
  name: string;
  optional: boolean;
  outOfOrder: DeviationsCount;
  stage?: string;
  touchpoint: string;
  visited: number;
}
export interface DeviationsCount {
  high?: number;
  low?: number;
  occurrences: number;
  of: number;
  persons: number;
  share?: number;
}
export interface Difference {
  fields: DifferenceChange[];
  from?: DifferenceSpot;
  kind: 'added' | 'removed' | 'moved' | 'changed';
  lane?: string;
  record: string;
  stage?: string;
  title: string;
  to?: DifferenceSpot;
  type: string;
}
export interface DifferenceChange {
  after?: unknown;
  before?: unknown;
  name: string;
}
export interface DifferenceSpot {
  lane?: string;
  parent: string;
  position: number;
}
export interface Differences {
  items: Difference[];
}
export interface Drift {
  before: DriftPeriod;
  checkedAt: string;
  checkedBy: string;
  compared: number;
  daysMore?: number;
  map: string;
  moved: DriftMoved[];
  since?: DriftPeriod;
  state: 'not-yet' | 'holds' | 'drifted';
}
export interface DriftPeriod {
  follow: number;
  from: string;
  to: string;
}
export interface DriftMoved {
  before: Figure;
  by: number;
  high: number;
  low: number;
  p: number;
  since: Figure;
}
export interface Figure {
  kind: 'share' | 'mean';
  n: number;
  number: string;
  span: number;
  value: number;
  variance: number;
}
export interface DriftEndpointConfirmation {
  upTo?: string;
}
export interface Drivers {
  answered: number;
  asOf?: string;
  draws: number;
  drivers: DriversDriver[];
  fit?: DriversFit;
  libraryVersion: number;
  lines?: DriversLines;
  mapVersion: number;
  method: string;
  overall?: string;
  questions: DriversOverall[];
  shapleyMethod?: string;
  used: number;
}
export interface DriversDriver {
  correlation?: Tested;
  importance?: DriversImportance;
  missing?: 'few-answers' | 'few-together' | 'no-spread' | 'few-for-so-many';
  n: number;
  name: string;
  performance: number;
  quadrant?: 'improve-first' | 'keep-up' | 'later' | 'good-enough';
  score: Score;
  shapley?: DriversImportance;
  stage: string;
  standing: 'moves' | 'no-evidence' | 'too-few';
  touchpoint: string;
}
export interface DriversImportance {
  high: number;
  low: number;
  share: number;
  value: number;
}
export interface Score {
  csat?: ScoreBand;
  high?: number;
  low?: number;
  mean: number;
  method: string;
  n: number;
  nps?: ScoreBand;
  persons: number;
  scale: ScoreScale;
}
export interface ScoreBand {
  high?: number;
  low?: number;
  method: string;
  others: number;
  persons: number;
  value: number;
}
export interface DriversFit {
  high: number;
  low: number;
  value: number;
}
export interface DriversLines {
  importance: number;
  performance: number;
}
export interface DriversOverall {
  max: number;
  min: number;
  persons: number;
  question: string;
  type: string;
}
export interface Effect {
  after?: EffectSpan;
  before?: EffectSpan;
  cautions: ('written-late' | 'trends-apart' | 'no-season')[];
  completeTo?: string;
  daysMore?: number;
  design: 'before-after' | 'time-series' | 'comparison' | 'experiment';
  expected: number;
  found?: EffectFound;
  map: string;
  measure: 'goes-on' | 'hours-to-next' | 'score' | 'nps' | 'csat';
  method: string;
  number: string;
  planned?: number;
  points: EffectPoint[];
  scale?: ScoreScale;
  start: string;
  verdict: 'better' | 'worse' | 'no-effect' | 'not-yet';
}
export interface EffectSpan {
  from: string;
  mean: EffectMean;
  others?: EffectMean;
  to: string;
}
export interface EffectMean {
  n: number;
  persons?: number;
  value?: number;
}
export interface EffectPoint {
  day: string;
  fitted?: number;
  n: number;
  othersN?: number;
  othersValue?: number;
  phase: 'before' | 'pause' | 'after';
  value?: number;
  without?: number;
}
export interface Erasure {
  asked: string;
  by: string;
  counts: ErasureCounts;
  ended?: string;
  id: string;
  state: 'removing' | 'cleaning' | 'done';
}
export interface ErasureCounts {
  events: number;
  files: number;
  rejected: number;
  responses: number;
}
export interface EventRow {
  channel?: string;
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  page?: string;
  person: string;
  personCode: number;
  properties: {
    [k: string]: string;
  };
  received: string;
  sequence: number;
  signature: number;
  source: string;
  text?: string;
  time: string;
  type: string;
  value?: number;
}
export interface EvidenceAnalysisEndpointProposalAsk {
  language?: string;
  source?: string;
  title?: string;
}
export interface EvidenceAnalysisEndpointRuleDraft {
  conditions: LibraryCondition[];
}
export interface LibraryCondition {
  field: string;
  match: 'equals' | 'prefix' | 'wildcard' | 'regex';
  value: string;
}
export interface EvidenceEndpointNewImport {
  dryRun?: boolean;
  mapping?: ImportMapping;
  upload?: string;
}
export interface ImportMapping {
  activity?: string;
  channel?: string;
  delimiter?: string;
  encoding?: string;
  fixedTime?: string;
  id?: string;
  kind?: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  layout?: 'events' | 'survey';
  page?: string;
  person?: string;
  properties?: string[];
  questions?: ImportMappingSurveyQuestion[];
  signatureProperties?: string[];
  source?: string;
  text?: string;
  time?: string;
  timePattern?: string;
  timeZone?: string;
  value?: string;
}
export interface ImportMappingSurveyQuestion {
  column: string;
  ignored: {
    [k: string]: string;
  };
  label: string;
  question: Question;
  touchpoint?: string;
}
export interface Question {
  max: number;
  min: number;
  type: 'csat' | 'ces' | 'nps';
}
export interface EvidenceEndpointNewMapping {
  mapping: ImportMapping;
  name: string;
  upload: string;
}
export interface EvidenceSummary {
  events: number;
  firstTime?: string;
  lastTime?: string;
  persons: number;
  sources: EvidenceSummarySource[];
}
export interface EvidenceSummarySource {
  events: number;
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  lastImport: string;
  name: string;
  persons: number;
}
export interface Finding {
  adjusted?: number;
  channel?: string;
  code:
    | 'low-score'
    | 'low-reviews'
    | 'negative-texts'
    | 'tickets'
    | 'drop-off'
    | 'slow'
    | 'returns'
    | 'unknown-events'
    | 'silent-touchpoint'
    | 'channel-not-offered'
    | 'channel-score'
    | 'channel-slow'
    | 'channel-drop-off'
    | 'missing'
    | 'ad-hoc'
    | 'failed'
    | 'out-of-order';
  follows?: string;
  id: string;
  kind: 'pain-point' | 'bottleneck' | 'gap' | 'inconsistency' | 'deviation';
  number?: string;
  params: {
    [k: string]: string;
  };
  persons: number;
  severity: 'low' | 'medium' | 'high';
  stage?: string;
  tested?: Tested;
  touchpoint?: string;
  weight: number;
}
export interface FindingList {
  computedAt?: string;
  findings: FindingListSeen[];
  gone: FindingListGone[];
  state: 'current' | 'computing' | 'failed';
}
export interface FindingListSeen {
  age: 'new' | 'persisting';
  finding: Finding;
  firstSeen: string;
  mark?: FindingListMark;
}
export interface FindingListMark {
  as: 'known' | 'wrong';
  reason: string;
}
export interface FindingListGone {
  channel?: string;
  code:
    | 'low-score'
    | 'low-reviews'
    | 'negative-texts'
    | 'tickets'
    | 'drop-off'
    | 'slow'
    | 'returns'
    | 'unknown-events'
    | 'silent-touchpoint'
    | 'channel-not-offered'
    | 'channel-score'
    | 'channel-slow'
    | 'channel-drop-off'
    | 'missing'
    | 'ad-hoc'
    | 'failed'
    | 'out-of-order';
  firstSeen: string;
  goneSince: string;
  id: string;
  kind: 'pain-point' | 'bottleneck' | 'gap' | 'inconsistency' | 'deviation';
  mark?: FindingListMark;
  persons: number;
  stage?: string;
  touchpoint?: string;
}
export interface FindingsEndpointSaid {
  as?: 'known' | 'wrong';
  id?: string;
  reason?: string;
}
export interface Flow {
  drawn: FlowAmount;
  edges: FlowEdge[];
  nodes: FlowNode[];
  shareNotDrawn: number;
  total: FlowAmount;
}
export interface FlowAmount {
  edges: number;
  occurrences: number;
}
export interface FlowEdge {
  from: string;
  medianMillis: number;
  occurrences: number;
  persons: number;
  to: string;
}
export interface FlowNode {
  id: string;
  label: string;
  occurrences: number;
  persons: number;
  stage?: string;
}
export interface FolderStatus {
  created: string;
  everyMinutes: number;
  failures: FolderStatusFailure[];
  folder: string;
  id: string;
  lookedAt?: string;
  mapping: string;
  paused: boolean;
  problem?: string;
  source: string;
  taken: number;
}
export interface FolderStatusFailure {
  at: string;
  file: string;
  problem: string;
}
export interface FoldersEndpointNewFolder {
  everyMinutes?: number;
  folder?: string;
  mapping?: string;
  paused?: boolean;
  source?: string;
}
export interface FoundEvidence {
  items: EventRow[];
  next?: string;
  passages: FoundEvidencePassage[];
  passagesTotal: number;
  total: number;
}
export interface FoundEvidencePassage {
  day?: string;
  interview: VoicesInterview;
  person: string;
  text: string;
}
export interface VoicesInterview {
  note: string;
  passage: string;
  title: string;
}
export interface FunnelNumbers {
  entries: string;
  order: string;
  steps: FunnelNumbersStep[];
}
export interface FunnelNumbersStep {
  conversion?: Proportion;
  converted: number;
  id: string;
  label: string;
  lost: number;
  optional: boolean;
  pending: number;
  reached: number;
}
export interface Proportion {
  high: number;
  low: number;
  method: string;
  n: number;
  part: number;
  value: number;
}
export interface FunnelNumbersAsk {
  entries?: string;
  nodes?: string;
  order?: string;
  steps?: FunnelNumbersAskedStep[];
  windowDays?: number;
}
export interface FunnelNumbersAskedStep {
  id?: string;
  notBefore?: string[];
  optional?: boolean;
  withinDays?: number;
}
export interface HeldAbout {
  events: PersonalDataOfSource[];
  files: HeldAboutFile[];
  mentions: number;
  names: string[];
  others: HeldAboutKind[];
  rejected: number;
  texts: HeldAboutText[];
}
export interface PersonalDataOfSource {
  events: number;
  source: string;
}
export interface HeldAboutFile {
  id: string;
  name: string;
}
export interface HeldAboutKind {
  kind: string;
  pieces: number;
}
export interface HeldAboutText {
  document: string;
  record: string;
  text: string;
  type: string;
}
export interface HistoryChangesSince {
  authors: Actor[];
  counts: TallyChangeCounts;
  seen?: HistoryStoreSeenVersion;
  version: number;
}
export interface TallyChangeCounts {
  added: number;
  changed: number;
  moved: number;
  removed: number;
}
export interface HistoryStoreSeenVersion {
  at: string;
  version: number;
}
export interface HistoryDoneVersion {
  skipped: number;
  version?: number;
}
export interface HistoryEndpointVersionDifferences {
  from: number;
  items: Difference[];
  to: number;
}
export interface HistoryEndpointVersionNumber {
  version?: number;
}
export interface HistoryEndpointWantedName {
  name?: string;
}
export interface HistoryEndpointWantedRestore {
  record?: string;
  version?: number;
}
export interface Identity {
  anonymous: string;
  by: string;
  known: string;
  since: string;
}
export interface IdentityEndpointMerged {
  added: boolean;
  anonymous: string;
  known: string;
}
export interface IdentityEndpointNewIdentity {
  anonymous?: string;
  known?: string;
}
export interface ImportJob {
  bytesRead: number;
  bytesTotal: number;
  id: string;
  name: string;
  phase: 'reading' | 'storing' | 'done';
  problem?: ImportJobFailure;
  receipt?: ImportReceipt;
  repeatedBy: ImportJobRepeat[];
  rows: number;
  startedAt: string;
  state: 'running' | 'done' | 'failed' | 'undone';
  undoneAt?: string;
}
export interface ImportJobFailure {
  detail: string;
  title: string;
}
export interface ImportReceipt {
  at: string;
  dryRun: boolean;
  duplicate: number;
  id: string;
  ignored: number;
  masked: number;
  millis: number;
  persons: number;
  received: number;
  rejected: number;
  rows: number;
  source: string;
  stored: number;
}
export interface ImportJobRepeat {
  events: number;
  id: string;
  name: string;
  startedAt: string;
}
export interface ImportPreview {
  bytes: number;
  columns: ImportPreviewColumn[];
  format: string;
  mapping: ImportMapping;
  problems: string[];
  rows: ImportPreviewRow[];
  rowsRead: number;
  saved?: ImportPreviewSaved;
  wholeFileRead: boolean;
}
export interface ImportPreviewColumn {
  distinct: number;
  name: string;
  numeric: boolean;
  samples: string[];
  time: boolean;
}
export interface ImportPreviewRow {
  cells: string[];
  events: ImportPreviewPreviewEvent[];
  line: number;
  rejection?: RejectedRow;
}
export interface ImportPreviewPreviewEvent {
  channel?: string;
  person: string;
  text?: string;
  time: string;
  type: string;
  value?: number;
}
export interface RejectedRow {
  column?: string;
  given?: RejectionReasonGiven;
  line: number;
  raw: string;
  reason: string;
}
export interface RejectionReasonGiven {
  code:
    | 'person-blank'
    | 'activity-blank'
    | 'answerer-blank'
    | 'time-blank'
    | 'no-time'
    | 'no-number'
    | 'off-the-others-scale'
    | 'off-the-scale'
    | 'too-many-cells'
    | 'too-few-cells'
    | 'column-without-name'
    | 'too-many-objects'
    | 'no-object-in-list'
    | 'no-object-in-line'
    | 'more-in-line'
    | 'broken-json'
    | 'erased'
    | 'message-no-object'
    | 'message-too-large'
    | 'message-without-person'
    | 'type-unknown'
    | 'event-blank'
    | 'alias-incomplete'
    | 'spec-unknown'
    | 'binary-data'
    | 'cloud-event-incomplete'
    | 'subject-blank'
    | 'field-no-object'
    | 'field-no-text'
    | 'field-too-long'
    | 'field-with-nul'
    | 'field-no-time'
    | 'field-out-of-time'
    | 'field-too-large'
    | 'property-name-too-long'
    | 'property-with-nul'
    | 'too-many-properties'
    | 'too-many-messages'
    | 'body-empty'
    | 'body-broken'
    | 'batch-no-messages'
    | 'batch-no-list';
  values: {
    [k: string]: string;
  };
}
export interface ImportPreviewSaved {
  differences: SavedMappingDifference[];
  name: string;
  same: boolean;
}
export interface SavedMappingDifference {
  change: 'missing' | 'renamed' | 'new' | 'left-out';
  column: string;
  role: string;
  was?: string;
}
export interface IndexStatus {
  events: number;
  persons: number;
  share: number;
  state: 'empty' | 'building' | 'ready' | 'failed';
}
export interface Judgement {
  businessValue?: number;
  confidence?: number;
  customerValue?: number;
  effort?: number;
  effortLevel?: number;
  goal?: number;
  iceConfidence?: number;
  iceEase?: number;
  iceImpact?: number;
  impact?: number;
  kano?: JudgementKano;
  needs: JudgementNeed[];
  satisfaction?: number;
}
export interface JudgementKano {
  attractive: number;
  doubtful: number;
  indifferent: number;
  mustBe: number;
  performance: number;
  reverse: number;
}
export interface JudgementNeed {
  importanceAnswers: number;
  important: number;
  satisfactionAnswers: number;
  satisfied: number;
  segment: string;
}
export interface MapChecks {
  items: Remark[];
  version: number;
}
export interface Remark {
  check: string;
  id: string;
  ignored: boolean;
  params: {
    [k: string]: string;
  };
  record: string;
  sentence: string;
  severity: 'hint' | 'gap' | 'problem';
}
export interface MapSummary {
  cards: number;
  changed: string;
  claims: number;
  cover: number;
  id: string;
  owner: string;
  stages: string[];
  stance: string;
  template: string;
  title: string;
  touchpoints: number;
  variantOf: string;
  version: number;
}
export interface MapsEndpointWanted {
  examples?: boolean;
  language?: string;
  template?: string;
  title?: string;
}
export interface MapsEndpointWantedVariant {
  stance?: string;
  title?: string;
}
export interface Measures {
  asOf?: string;
  libraryVersion: number;
  mapVersion: number;
  millis: number;
  notes: MeasuresNote[];
  order: 'sequential' | 'strict' | 'any';
  stages: MeasuresStageMeasures[];
  totals: MeasuresTotals;
  touchpoints: MeasuresTouchpointMeasures[];
  windowDays: number;
}
export interface MeasuresNote {
  code: string;
  params: {
    [k: string]: string;
  };
}
export interface MeasuresStageMeasures {
  conversion?: Proportion;
  converted: number;
  dropOff?: Proportion;
  emotion?: number;
  id: string;
  lost: number;
  overallConversion?: Proportion;
  pending: number;
  ratings: MeasuresRating[];
  reached: number;
  returns: MeasuresReturns;
  score?: Score;
  timeToNext?: MeasuresTimeToNext;
  title: string;
  visited: number;
}
export interface MeasuresRating {
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  score: Score;
}
export interface MeasuresReturns {
  occurrences: number;
  persons: number;
}
export interface MeasuresTimeToNext {
  medianMillis: number;
  n: number;
  p90Millis: number;
  persons: number;
}
export interface MeasuresTotals {
  events: number;
  matchedEvents: number;
  persons: number;
  placedEvents: number;
  unmatchedEvents: number;
}
export interface MeasuresTouchpointMeasures {
  channels: MeasuresChannelMeasures[];
  conversion?: Proportion;
  dropOff?: Proportion;
  events: number;
  name: string;
  ratings: MeasuresRating[];
  reached: number;
  returns: MeasuresReturns;
  score?: Score;
  share?: Proportion;
  stage: string;
  timeToNext?: MeasuresTimeToNext;
  touchpoint: string;
  wentOn: number;
}
export interface MeasuresChannelMeasures {
  channel: string;
  events: number;
  persons: number;
  ratings: MeasuresRating[];
  score?: Score;
}
export interface Member {
  id: string;
  name: string;
  since: string;
}
export interface MembersEndpointNamedMember {
  name?: string;
}
export interface Mood {
  coverage: number;
  label: 'positive' | 'neutral' | 'negative' | 'unknown';
  model: string;
  score: number;
}
export interface NamedVersion {
  name: string;
  namedAt: string;
  namedBy: string;
  version: number;
}
export interface NodeName {
  id: string;
  label: string;
}
export interface Note {
  created: string;
  edited: string;
  facts: NoteFacts;
  file?: Attachment;
  id: string;
  passages: Passage[];
  revision: number;
  text: string;
  trashed?: string;
}
export interface NoteFacts {
  date: string;
  kind: 'interview' | 'observation' | 'testing' | 'workshop' | 'procedure' | 'document';
  language: string;
  person: string;
  persona: string;
  title: string;
}
export interface Passage {
  anchor: Anchor;
  certainty: 'exact' | 'nearest' | 'lost';
  facts: PassageFacts;
  id: string;
  note: string;
}
export interface NoteSummary {
  characters: number;
  created: string;
  edited: string;
  facts: NoteFacts;
  hasFile: boolean;
  id: string;
  lost: number;
  passages: number;
  snippet?: Snippet;
  trashed?: string;
}
export interface Snippet {
  at: number;
  marks: SnippetMark[];
  text: string;
}
export interface SnippetMark {
  end: number;
  start: number;
}
export interface NotesEndpointNewNote {
  facts: NoteFacts;
  text: string;
}
export interface NotesEndpointRevision {
  revision: number;
  text: string;
}
export interface Notice {
  kind: string;
}
export interface NoticeNewFinding {
  code: string;
  id: string;
  persons: number;
  severity: string;
  stage?: string;
  touchpoint?: string;
}
export interface NoticeSettings {
  choices: NoticeSettingsChoice[];
  digest: NoticeSettingsDigest;
  email: string;
  language: string;
  quiet?: NoticeSettingsQuiet;
  zone: string;
}
export interface NoticeSettingsChoice {
  kind:
    | 'case-opened'
    | 'case-waiting'
    | 'case-closed'
    | 'change-moved'
    | 'effect-found'
    | 'findings-appeared'
    | 'map-drifted'
    | 'mentioned'
    | 'file-refused'
    | 'webhook-stopped';
  way: 'page' | 'mail' | 'never';
}
export interface NoticeSettingsDigest {
  at: string;
  day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
  every: 'notice' | 'day' | 'week';
}
export interface NoticeSettingsQuiet {
  from: string;
  to: string;
}
export interface NotificationsEndpointKeptSettings {
  sendsMail: boolean;
  settings: NoticeSettings;
}
export interface NotificationsEndpointNotifications {
  items: Told[];
  next?: string;
  unread: number;
}
export interface Told {
  about:
    | NoticeCaseClosed
    | NoticeCaseOpened
    | NoticeCaseWaiting
    | NoticeChangeMoved
    | NoticeEffectFound
    | NoticeFileRefused
    | NoticeFindingsAppeared
    | NoticeMapDrifted
    | NoticeMentioned
    | NoticeWebhookStopped;
  at: string;
  id: string;
  unread: boolean;
}
export interface NotificationsEndpointReadMark {
  read?: boolean;
}
export interface NotificationsEndpointReadTo {
  to?: string;
}
export interface OpportunitiesEndpointEdited {
  edit?: OpportunityEdit;
  version?: number;
}
export interface OpportunityEdit {
  description?: string;
  fill?: boolean;
  ideas?: string[];
  judgement?: Judgement;
  origin?: OpportunityFactsOrigin;
  owner?: string;
  pain?: number;
  period?: 'week' | 'month' | 'quarter';
  personas?: string[];
  persons?: number;
  spots?: Spot[];
  status?: 'open' | 'chosen' | 'done' | 'dropped';
  title?: string;
}
export interface OpportunityFactsOrigin {
  id: string;
  kind: 'finding' | 'card' | 'case';
  map: string;
}
export interface Opportunity {
  comments: Comment[];
  created: string;
  edited: string;
  editedBy: string;
  facts: OpportunityFacts;
  id: string;
  lenses: Scored[];
  version: number;
}
export interface OpportunityFacts {
  description: string;
  ideas: string[];
  judgement: Judgement;
  origin?: OpportunityFactsOrigin;
  owner: string;
  pain?: OpportunityFactsPain;
  personas: string[];
  reach?: OpportunityFactsReach;
  spots: Spot[];
  status: 'open' | 'chosen' | 'done' | 'dropped';
  title: string;
}
export interface OpportunityFactsPain {
  answers: number;
  asOf?: string;
  basis: 'evidence' | 'team';
  map?: string;
  number?: string;
  percent: number;
}
export interface OpportunityFactsReach {
  asOf?: string;
  basis: 'evidence' | 'team';
  map?: string;
  number?: string;
  period: 'week' | 'month' | 'quarter';
  persons: number;
}
export interface Scored {
  arithmetic: string;
  lens: 'value' | 'rice' | 'ice' | 'impact-effort' | 'kano' | 'opportunity';
  name: string;
  value: number;
}
export interface PageAssumption {
  items?: Assumption[];
  next?: string;
}
export interface PageAttachment {
  items?: Attachment[];
  next?: string;
}
export interface PageCase {
  items?: Case[];
  next?: string;
}
export interface PageCaseEvent {
  items?: CaseEvent[];
  next?: string;
}
export interface PageChange {
  items?: Change[];
  next?: string;
}
export interface PageCode {
  items?: Code[];
  next?: string;
}
export interface PageConsent {
  items?: Consent[];
  next?: string;
}
export interface PageDelivery {
  items?: Delivery[];
  next?: string;
}
export interface PageDrift {
  items?: Drift[];
  next?: string;
}
export interface PageErasure {
  items?: Erasure[];
  next?: string;
}
export interface PageEventRow {
  items?: EventRow[];
  next?: string;
}
export interface PageFolderStatus {
  items?: FolderStatus[];
  next?: string;
}
export interface PageImportJob {
  items?: ImportJob[];
  next?: string;
}
export interface PageMapSummary {
  items?: MapSummary[];
  next?: string;
}
export interface PageMember {
  items?: Member[];
  next?: string;
}
export interface PageNamedVersion {
  items?: NamedVersion[];
  next?: string;
}
export interface PageNoteSummary {
  items?: NoteSummary[];
  next?: string;
}
export interface PageOpportunity {
  items?: Opportunity[];
  next?: string;
}
export interface PagePersonNamed {
  items?: PersonNamed[];
  next?: string;
}
export interface PersonNamed {
  code: number;
  id: string;
}
export interface PagePersonViewMoment {
  items?: PersonViewMoment[];
  next?: string;
}
export interface PersonViewMoment {
  event: EventRow;
  touchpoint?: PersonViewTouchpointName;
}
export interface PersonViewTouchpointName {
  id: string;
  name: string;
}
export interface PagePersonalDataRemovalEntry {
  items?: PersonalDataRemovalEntry[];
  next?: string;
}
export interface PersonalDataRemovalEntry {
  at: string;
  events: number;
  reason: 'erased' | 'too-old';
  rejected: number;
  source: string;
}
export interface PagePersonalDataSourceRules {
  items?: PersonalDataSourceRules[];
  next?: string;
}
export interface PersonalDataSourceRules {
  events: number;
  fields: PersonalDataField[];
  key: string;
  masked: number;
  name: string;
  policy: SourcePolicy;
}
export interface PersonalDataField {
  fieldClass: 'public' | 'internal' | 'personal' | 'secret';
  name: string;
  said: boolean;
}
export interface SourcePolicy {
  fields: {
    [k: string]: 'public' | 'internal' | 'personal' | 'secret';
  };
  keepDays: number;
  texts: 'mask' | 'keep' | 'drop';
}
export interface PagePropertyValues {
  items?: PropertyValues[];
  next?: string;
}
export interface PropertyValues {
  distinct: number;
  name: string;
  persons: number;
  values: PropertyValuesValue[];
}
export interface PropertyValuesValue {
  persons: number;
  value: string;
}
export interface PagePurpose {
  items?: Purpose[];
  next?: string;
}
export interface Purpose {
  key: string;
  name: string;
}
export interface PageQuotedPassage {
  items?: QuotedPassage[];
  next?: string;
}
export interface QuotedPassage {
  note: NoteFacts;
  passage: Passage;
}
export interface PageReadMark {
  items?: ReadMark[];
  next?: string;
}
export interface ReadMark {
  thread: string;
  version: number;
}
export interface PageRejectedRow {
  items?: RejectedRow[];
  next?: string;
}
export interface PageSavedMapping {
  items?: SavedMapping[];
  next?: string;
}
export interface SavedMapping {
  columns: string[];
  mapping: ImportMapping;
  name: string;
  savedAt: string;
}
export interface PageSharesEndpointShare {
  items?: SharesEndpointShare[];
  next?: string;
}
export interface SharesEndpointShare {
  days?: number;
  expires?: string;
  id: string;
  kind: 'map' | 'dashboard';
  label: string;
  locked: boolean;
  made: string;
  madeBy: string;
  map?: string;
  money: boolean;
  numbers: boolean;
  quotes: boolean;
  revoked?: string;
  revokedBy?: string;
  sites: string[];
  state: 'open' | 'ended' | 'revoked';
}
export interface PageSignatureFields {
  items?: SignatureFields[];
  next?: string;
}
export interface SignatureFields {
  field: string;
  values: SignatureFieldsValue[];
}
export interface SignatureFieldsValue {
  events: number;
  value: string;
}
export interface PageSitting {
  items?: Sitting[];
  next?: string;
}
export interface Sitting {
  authors: Actor[];
  counts: TallyChangeCounts;
  edits: number;
  end: string;
  from: number;
  purged: number;
  start: string;
  to: number;
}
export interface PageSourceHealth {
  items?: SourceHealth[];
  next?: string;
}
export interface SourceHealth {
  events: number;
  key: string;
  kind?: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  lastReceived?: string;
  lastTime?: string;
  name: string;
  persons: number;
  reasons: SourceHealthReason[];
  rejected: number;
  step: 'day' | 'week';
  volume: SourceHealthPeriod[];
}
export interface SourceHealthReason {
  column?: string;
  given?: RejectionReasonGiven;
  last: string;
  reason: string;
  rows: number;
}
export interface SourceHealthPeriod {
  events: number;
  from: string;
  to: string;
}
export interface PageSourceStatus {
  items?: SourceStatus[];
  next?: string;
}
export interface SourceStatus {
  created: string;
  id: string;
  keys: WriteKey[];
  last?: string;
  masked: number;
  name: string;
  today: StreamStateCounts;
  total: StreamStateCounts;
}
export interface WriteKey {
  created: string;
  key: string;
  revoked?: string;
}
export interface StreamStateCounts {
  duplicate: number;
  received: number;
  rejected: number;
  stored: number;
}
export interface PageStoredRule {
  items?: StoredRule[];
  next?: string;
}
export interface StoredRule {
  created: string;
  edited: string;
  editedBy: string;
  facts: CaseRule;
  id: string;
  since: string;
  version: number;
}
export interface PageSuccess {
  items?: Success[];
  next?: string;
}
export interface Success {
  change: ChangeLine;
  description: string;
  reasons: string[];
  said: SuccessQuote[];
}
export interface SuccessQuote {
  day: string;
  scale: ScoreScale;
  text: string;
  value?: number;
}
export interface PageSurvey {
  items?: Survey[];
  next?: string;
}
export interface Survey {
  changed: boolean;
  draft: SurveyDefinition;
  edited: string;
  faults: ProblemPlace[];
  id: string;
  key: string;
  lastResponse?: string;
  responses: number;
  state: 'draft' | 'open' | 'closed';
  token: string;
  version: number;
}
export interface SurveyDefinition {
  channel: string;
  consent: SurveyDefinitionConsent;
  intro: {
    [k: string]: string;
  };
  language: string;
  languages: string[];
  onceInDays: number;
  questions: (
    SurveyQuestionChoice | SurveyQuestionFreeText | SurveyQuestionMatrix | SurveyQuestionRating
  )[];
  quietDays: number;
  sites: string[];
  thanks: {
    [k: string]: string;
  };
  title: {
    [k: string]: string;
  };
}
export interface SurveyDefinitionConsent {
  asked: boolean;
  required: boolean;
  text: {
    [k: string]: string;
  };
}
export interface SurveyQuestion {
  kind: string;
}
export interface Subject {
  kind: string;
}
export interface SurveyQuestionOption {
  code: number;
  text: {
    [k: string]: string;
  };
}
export interface SurveyQuestionRow {
  about?: SubjectStage | SubjectTouchpoint;
  id: string;
  text: {
    [k: string]: string;
  };
}
export interface ProblemPlace {
  detail: string;
  pointer: string;
}
export interface PageSurveyTemplate {
  items?: SurveyTemplate[];
  next?: string;
}
export interface SurveyTemplate {
  definition: SurveyDefinition;
  id: string;
}
export interface PageTemplate {
  items?: Template[];
  next?: string;
}
export interface Template {
  description: string;
  id: string;
  lanes: TemplateLane[];
  phases: TemplatePhase[];
  purpose: 'basics' | 'digital' | 'retail' | 'services' | 'methods';
  title: string;
  view: string;
  ways: TemplateWay[];
}
export interface TemplateLane {
  kind:
    | 'goals'
    | 'actions'
    | 'thoughts'
    | 'emotions'
    | 'touchpoints'
    | 'channels'
    | 'pain-points'
    | 'opportunities'
    | 'evidence'
    | 'frontstage'
    | 'backstage'
    | 'support'
    | 'own';
  title: string;
}
export interface TemplatePhase {
  stages: TemplateStage[];
  title: string;
}
export interface TemplateStage {
  cards: TemplateCard[];
  definition: string;
  ends: boolean;
  title: string;
}
export interface TemplateCard {
  channels: string[];
  emotion?: number;
  lane:
    | 'goals'
    | 'actions'
    | 'thoughts'
    | 'emotions'
    | 'touchpoints'
    | 'channels'
    | 'pain-points'
    | 'opportunities'
    | 'evidence'
    | 'frontstage'
    | 'backstage'
    | 'support'
    | 'own';
  text: string;
}
export interface TemplateWay {
  from: number;
  label: string;
  to: number;
}
export interface PageWebhook {
  items?: Webhook[];
  next?: string;
}
export interface Webhook {
  created: string;
  id: string;
  kinds: (
    | 'case-opened'
    | 'case-waiting'
    | 'case-closed'
    | 'change-moved'
    | 'effect-found'
    | 'findings-appeared'
    | 'map-drifted'
    | 'mentioned'
    | 'file-refused'
    | 'webhook-stopped'
  )[];
  lastSuccess?: string;
  note: string;
  oldSecretUntil?: string;
  stopped?: WebhookStopped;
  url: string;
}
export interface WebhookStopped {
  since: string;
  why: 'by-hand' | 'gone' | 'failing';
}
export interface PageWorkspace {
  items?: Workspace[];
  next?: string;
}
export interface Workspace {
  created: string;
  demo: boolean;
  id: string;
  library: string;
  name: string;
}
export interface PersonName {
  code: number;
  events: number;
  id: string;
}
export interface PersonView {
  channels: PersonViewChannelCount[];
  code: number;
  events: number;
  firstTime?: string;
  id: string;
  identities: Identity[];
  kinds: PersonViewKindCount[];
  lastTime?: string;
  names: PersonName[];
}
export interface PersonViewChannelCount {
  channel: string;
  events: number;
}
export interface PersonViewKindCount {
  events: number;
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
}
export interface PersonaDrift {
  months: PersonaDriftMonth[];
  of: number;
  persons: number;
  trend?: Tested;
}
export interface PersonaDriftMonth {
  came: number;
  from: string;
  high?: number;
  low?: number;
  persons: number;
  share?: number;
}
export interface PersonaPeople {
  of: number;
  persona: string;
  persons: number;
}
export interface PersonalDataRemoved {
  events: number;
  persons: number;
  rejected: number;
}
export interface PrivacyEndpointNewConsent {
  given: boolean;
  purpose: string;
  text?: string;
}
export interface PrivacyEndpointNewErasure {
  confirm?: string;
  files?: string[];
  person: number;
}
export interface PrivacyEndpointNewPolicy {
  fields?: {
    [k: string]: 'public' | 'internal' | 'personal' | 'secret';
  };
  keepDays?: number;
  source: string;
  texts?: 'mask' | 'keep' | 'drop';
}
export interface PrivacyEndpointOldRows {
  dryRun?: boolean;
  source: string;
}
export interface PrivacyEndpointPurposes {
  items: Purpose[];
}
export interface Proposal {
  language: string;
  leftOut: ProposalLeftOut;
  stages: ProposalStage[];
  title: string;
}
export interface ProposalLeftOut {
  activities: number;
  events: number;
}
export interface ProposalStage {
  title: string;
  touchpoints: ProposalTouchpoint[];
}
export interface ProposalTouchpoint {
  channels: string[];
  events: number;
  medianPosition: number;
  name: string;
  persons: number;
  rules: LibraryCondition[][];
}
export interface ProposalEndpointMergeConflict {
  aspect: string;
  base?: unknown;
  mine?: unknown;
  record: string;
  theirs?: unknown;
  type: string;
}
export interface ProposalEndpointMergeOutlook {
  changes: Difference[];
  conflicts: ProposalEndpointMergeConflict[];
  originVersion: number;
  proposal: ProposalEndpointProposalInfo;
  version: number;
}
export interface ProposalEndpointProposalInfo {
  document: string;
  madeAt: string;
  madeBy: string;
  merged?: number;
  mergedAt?: string;
  origin: string;
}
export interface ProposalEndpointMergedVersion {
  version?: number;
}
export interface ProposalEndpointProposalsOfMap {
  items: ProposalEndpointProposalInfo[];
  self?: ProposalEndpointProposalInfo;
}
export interface ProposalEndpointWantedChoice {
  aspect?: string;
  mine?: boolean;
  record?: string;
}
export interface ProposalEndpointWantedMerge {
  after?: string;
  before?: string;
  choices?: ProposalEndpointWantedChoice[];
}
export interface ProposalEndpointWantedProposal {
  title?: string;
}
export interface RuleCounts {
  items: RuleCountsRule[];
  libraryVersion: number;
  matched: SignatureListCount;
  unmatched: SignatureListCount;
}
export interface RuleCountsRule {
  events: number;
  hiddenEvents: number;
  persons: number;
  problem?: string;
  rule: string;
  touchpoint: string;
}
export interface SignatureListCount {
  events: number;
  persons: number;
  signatures: number;
}
export interface RulePreview {
  events: number;
  persons: number;
  signatures: number;
  takenByEarlierRules: RulePreviewTaken;
  top: SignatureView[];
}
export interface RulePreviewTaken {
  events: number;
}
export interface SignatureView {
  activity: string;
  channel?: string;
  code: number;
  events: number;
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note';
  page?: string;
  persons: number;
  properties: {
    [k: string]: string;
  };
  question?: Question;
  rule?: string;
  touchpoint?: string;
  type: string;
}
export interface SegmentProposal {
  crowds: number;
  features: SegmentProposalFeature[];
  id?: string;
  learnt: number;
  method: string;
  of: ('touchpoints' | 'channels' | 'recency' | 'span' | 'traits')[];
  p: number;
  persons: number;
  resamples: number;
  segments: SegmentProposalFound[];
  stability: number;
  tried: SegmentProposalTried[];
  verdict: 'clear' | 'no-clear-groups' | 'too-few';
}
export interface SegmentProposalFeature {
  key: string;
  kind: 'touchpoints' | 'channels' | 'recency' | 'span' | 'traits';
  name: string;
  value?: string;
}
export interface SegmentProposalFound {
  drift: PersonaDrift;
  examples: SegmentProposalExample[];
  high: number;
  index: number;
  jaccard: number;
  low: number;
  marks: SegmentProposalMark[];
  persons: number;
  share: number;
}
export interface SegmentProposalExample {
  code: number;
  id: string;
}
export interface SegmentProposalMark {
  difference: number;
  feature: SegmentProposalFeature;
  inside: number;
  outside: number;
}
export interface SegmentProposalTried {
  crowd: number;
  even: boolean;
  k: number;
  silhouette: number;
  weakest?: number;
}
export interface SessionEndpointSession {
  user: Actor;
  version: string;
}
export interface SessionNumbers {
  lengthMillis?: SessionNumbersMiddle;
  pauseMillis?: SessionNumbersMiddle;
  perPerson?: SessionNumbersMiddle;
  persons: number;
  sessions: number;
  steps?: SessionNumbersMiddle;
}
export interface SessionNumbersMiddle {
  median: number;
  n: number;
  p90: number;
}
export interface Shared {
  dashboard?: SharedDashboard;
  map?: SharedMap;
  preparing: boolean;
}
export interface SharedDashboard {
  cases?: CaseNumbers;
  changes: ChangeLine[];
  churn: Churn[];
  computed: string;
  fewest: number;
  freshness: Freshness;
  maps: DashboardMapLine[];
  money: MoneyLine[];
  numbers: KeyNumbers;
  stories: Success[];
  title: string;
}
export interface SharedMap {
  description: string;
  direction: string;
  lanes: SharedMapLane[];
  numbers?: SharedMapFigures;
  phases: SharedMapPhase[];
  stages: SharedMapStage[];
  title: string;
}
export interface SharedMapLane {
  kind: string;
  title: string;
}
export interface SharedMapFigures {
  asOf?: string;
  computed: string;
  fewest: number;
  order: 'sequential' | 'strict' | 'any';
  windowDays: number;
}
export interface SharedMapPhase {
  stages: number;
  title: string;
}
export interface SharedMapStage {
  cells: SharedMapCard[][];
  counted?: SharedNumbersCounted;
  definition: string;
  title: string;
}
export interface SharedMapCard {
  color: string;
  counted?: SharedNumbersCounted;
  direction: string;
  emotion?: number;
  language: string;
  quotes: string[];
  text: string;
}
export interface SharedNumbersCounted {
  goOn?: number;
  medianMillis?: number;
  p90Millis?: number;
  persons: number;
  score?: SharedNumbersRated;
}
export interface SharedNumbersRated {
  csat?: number;
  high?: number;
  low?: number;
  max: number;
  mean: number;
  min: number;
  nps?: number;
  persons: number;
}
export interface SharedEndpointOpened {
  pass: string;
}
export interface SharedEndpointPassword {
  password?: string;
}
export interface SharesEndpointNewLink {
  reachable: boolean;
  share: SharesEndpointShare;
  url: string;
}
export interface SharesEndpointNewShare {
  days?: number;
  expires?: string;
  kind?: 'map' | 'dashboard';
  label?: string;
  map?: string;
  money?: boolean;
  numbers?: boolean;
  password?: string;
  quotes?: boolean;
  sites?: string[];
}
export interface SharesEndpointShareSettings {
  fewest: number;
}
export interface SignatureList {
  items: SignatureView[];
  next?: string;
  totals: SignatureListCount;
}
export interface Source {
  created: string;
  id: string;
  keys: WriteKey[];
  name: string;
}
export interface SourcesEndpointNamed {
  name: string;
}
export interface SurveyResults {
  lastResponse?: string;
  questions: SurveyResultsResult[];
  responses: number;
}
export interface SurveyResultsResult {
  current: boolean;
  n: number;
  persons: number;
  question: string;
  row?: string;
  rowText?: {
    [k: string]: string;
  };
  scale?: 'nps' | 'csat' | 'ces' | 'star';
  score?: Score;
  text: {
    [k: string]: string;
  };
  texts: string[];
  values: SurveyResultsCount[];
}
export interface SurveyResultsCount {
  text?: {
    [k: string]: string;
  };
  times: number;
  value: number;
}
export interface SurveySubjects {
  stages: SurveySubjectsStage[];
  touchpoints: SurveySubjectsTouchpoint[];
}
export interface SurveySubjectsStage {
  map: string;
  mapTitle: string;
  stage: string;
  title: string;
}
export interface SurveySubjectsTouchpoint {
  id: string;
  name: string;
}
export interface SurveysEndpointCheck {
  faults: ProblemPlace[];
}
export interface SurveysEndpointHtml {
  html: string;
}
export interface SurveysEndpointPersonalLink {
  person: string;
  signed: string;
  url: string;
}
export interface SurveysEndpointPersonalLinks {
  items: SurveysEndpointPersonalLink[];
  resting: string[];
  spared: string[];
}
export interface SurveysEndpointRecipients {
  persons: string[];
}
export interface TalkEndpointOpenTalk {
  document: string;
}
export interface TalkEndpointReadMarks {
  items?: TalkEndpointWantedMark[];
}
export interface TalkEndpointWantedMark {
  thread?: string;
  version?: number;
}
export interface TimesToEnds {
  ends: TimesToEndsEnd[];
  medianMillis?: number;
  method: string;
  persons: number;
  underWay: number;
  watched: TimesToEndsWatched[];
}
export interface TimesToEndsEnd {
  id: string;
  label: string;
  median?: TimesToEndsMedian;
  persons: number;
  points: TimesToEndsPoint[];
}
export interface TimesToEndsMedian {
  high?: number;
  low?: number;
  millis: number;
}
export interface TimesToEndsPoint {
  atRisk: number;
  high?: number;
  low?: number;
  millis: number;
  share: number;
}
export interface TimesToEndsWatched {
  millis: number;
  persons: number;
}
export interface Trail {
  links: TrailLink[];
  more: number;
  nodes: TrailNode[];
}
export interface TrailLink {
  from: string;
  how: 'same-place' | 'opened' | 'led-to' | 'closed-with' | 'changed-by' | 'measured';
  to: string;
}
export interface TrailNode {
  did?: ChangeLineDid;
  gone: boolean;
  id: string;
  key: string;
  kind: 'answer' | 'case' | 'opportunity' | 'change' | 'effect';
  said?: TrailSaid;
  title: string;
}
export interface TrailSaid {
  at: string;
  person: number;
  personId: string;
  text?: string;
  touchpoint?: string;
  value?: number;
}
export interface Trend {
  by: 'week' | 'month' | 'quarter' | 'year';
  channel?: string;
  number: string;
  points: TrendPoint[];
}
export interface TrendPoint {
  from: string;
  score?: Score;
  to: string;
}
export interface UploadsUpload {
  bytes: number;
  id: string;
  name: string;
}
export interface VariantList {
  distinct: number;
  have: number;
  next?: string;
  nodes: NodeName[];
  once: number;
  persons: number;
  variants: VariantListVariant[];
}
export interface VariantListVariant {
  cumulative: number;
  nodes: string[];
  persons: number;
  rank: number;
  share: Proportion;
}
export interface Voices {
  complete: boolean;
  items: VoicesVoice[];
  moods: VoicesMoodCount[];
  next?: string;
  phrases: VoicesTopic[];
  texts: number;
}
export interface VoicesVoice {
  channel?: string;
  interview?: VoicesInterview;
  kind: 'event' | 'answer' | 'ticket' | 'mention' | 'note' | 'interview';
  language: string;
  mood: Mood;
  ownScore?: number;
  person?: number;
  personId: string;
  sequence?: number;
  text: string;
  time?: string;
}
export interface VoicesMoodCount {
  mood: 'positive' | 'neutral' | 'negative' | 'unknown';
  texts: number;
}
export interface VoicesTopic {
  language: string;
  phrase: string;
  texts: number;
}
export interface Ways {
  branches: WaysBranch[];
  distinct: number;
  nodes: NodeName[];
  persons: number;
  rest: number;
  took: number;
  ways: WaysWay[];
}
export interface WaysBranch {
  ended: number;
  nodes: string[];
  persons: number;
}
export interface WaysWay {
  cut: boolean;
  nodes: string[];
  persons: number;
  share: number;
}
export interface WebhooksEndpointWantedWebhook {
  active?: boolean;
  kinds?: (
    | 'case-opened'
    | 'case-waiting'
    | 'case-closed'
    | 'change-moved'
    | 'effect-found'
    | 'findings-appeared'
    | 'map-drifted'
    | 'mentioned'
    | 'file-refused'
    | 'webhook-stopped'
  )[];
  note?: string;
  url?: string;
}
export interface WebhooksEndpointWebhookWithSecret {
  secret: string;
  webhook: Webhook;
}
export interface WorkspacesEndpointNewWorkspace {
  language?: string;
  name?: string;
}
export interface WorkspacesEndpointRenamed {
  name?: string;
}
