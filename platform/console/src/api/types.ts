/** The shapes of /api/v1 by the console's names. Instants are ISO-8601 in UTC, dates yyyy-MM-dd. */
import type { components } from './schema';

export type * from './definitionTypes';
export type * from './onboardingTypes';

type Shapes = components['schemas'];

export type Problem = Shapes['ProblemDetail'];
export type FieldProblem = Shapes['FieldProblem'];

export interface Page<T> {
  items: T[];
  next?: string;
}

export type PublicConfig = Shapes['Config'];
export type Level = Shapes['Level'];
export type RatingLink = Shapes['RatingPage'];
export type AskNumber = Shapes['AskNumber'];
export type RatingLevel = Shapes['LevelChoice'];
export type RatingDraft = Shapes['RatingForm'];
export type RatingReceipt = Shapes['Thanks'];
export type TerminalPaired = Shapes['TerminalPaired'];
export type TerminalPage = Shapes['TerminalPage'];
export type TerminalCall = Shapes['TerminalCall'];
export type TerminalNews = Shapes['TerminalNews'];
export type TerminalBeat = Shapes['TerminalBeat'];
export type TerminalRating = Shapes['TerminalRating'];
export type TerminalThanks = Shapes['TerminalThanks'];
export type TerminalList = Shapes['TerminalList'];
export type CounterTerminal = Shapes['CounterTerminal'];
export type MadePairing = Shapes['PairingMade'];
export type Questionnaire = Shapes['Questionnaire'];
export type Question = Shapes['AssessmentQuestion'];
export type QuestionKind = Shapes['AssessmentQuestionKind'];
export type QuestionnaireEntry = Shapes['QuestionnaireEntry'];
export type QuestionnaireDraft = Shapes['QuestionnaireDraft'];
export type QuestionnairePurpose = Shapes['QuestionnairePurpose'];
export type SheetAnswers = Record<string, string[]>;
export type SheetForm = Shapes['SurveySheet'];
export type SurveyPage = Shapes['SurveyPage'];
export type SurveyThanks = Shapes['SurveyThanks'];
export type Survey = Shapes['Survey'];
export type SurveyState = Shapes['SurveyState'];
export type SurveyRespondents = Shapes['SurveyRespondents'];
export type SurveyEntry = Shapes['SurveyEntry'];
export type SurveyView = Shapes['SurveyView'];
export type SurveyUnitView = Shapes['SurveyUnitView'];
export type SurveyChoices = Shapes['SurveyChoices'];
export type SurveyResults = Shapes['SurveyResults'];
export type NewSurvey = Shapes['NewSurvey'];
export type OwnSurvey = Shapes['OwnSurvey'];
export type ReceiptView = Shapes['ReceiptView'];
export type Opinion = Shapes['Opinion'];
export type FollowUpThanks = Shapes['FollowUpThanks'];
export type SearchPage = Shapes['SearchPage'];
export type LostReceipt = Shapes['LostReceipt'];
export type SearchAnswer = Shapes['SearchAnswer'];
export type ReissuePlace = Shapes['ReissuePlace'];
export type ReissueWish = Shapes['ReissueWish'];
export type FoundReceipt = Shapes['FoundReceipt'];
export type RatingCorrection = Shapes['RatingCorrection'];

export type DataStanding = Shapes['DataStanding'];
export type DataExport = Shapes['DataExport'];
export type ErasureAnswer = Shapes['ErasureAnswer'];

export type OfficeForm = Shapes['OfficeForm'];

export type WorkingCalendar = Shapes['WorkingCalendar'];
export type CalendarLayer = Shapes['CalendarLayer'];
export type CalendarArea = Shapes['CalendarArea'];
export type CalendarPublished = Shapes['CalendarPublished'];

export type Retention = Shapes['RetentionView'];
export type RetentionTerm = Shapes['RetentionTerm'];
export type ErasureRun = Shapes['ErasureRun'];
export type LegalHold = Shapes['LegalHold'];

export type Me = Shapes['Me'];
export type RoleName = Shapes['RoleView']['role'];
export type Tenant = Shapes['TenantView'];
export type TenantImport = Shapes['ImportResult'];
export type TenantProblem = Shapes['FileProblem'];
export type Unit = Shapes['UnitView'];

export type UnitChangeKind = Shapes['UnitChangeKind'];
export type UnitChange = Shapes['UnitChange'];
export type UnitChangeResult = Shapes['UnitChangeResult'];
export type UnitHistory = Shapes['UnitHistory'];
export type UnitProposal = Shapes['UnitProposal'];
export type Followed = Shapes['Followed'];

export type Home = Shapes['Home'];
export type CaseChange = Shapes['CaseChange'];
export type HomeSection = Shapes['HomeSection'];

export type Reassignment = Shapes['Reassignment'];
export type Reassigned = Shapes['Reassigned'];
export type LikelyRepeat = Shapes['LikelyRepeat'];
export type MainCase = Shapes['MainCase'];
export type CaseAssist = Shapes['CaseAssist'];
export type OtherCase = Shapes['OtherCase'];
export type HandOverWanted = Shapes['HandOverWanted'];
export type HandedOver = Shapes['HandedOver'];
export type CaseRow = Shapes['CaseView'];
export type CaseDetail = Shapes['CaseDetail'];
export type CaseState = Shapes['CaseState'];
/** What is done on the page of a case; appeals and call-backs have pages of their own. */
export type CaseAction = Exclude<
  Shapes['CaseAction'],
  'VOID' | 'RELEASE' | 'REATTRIBUTE' | 'CALL_BACK' | 'REOPEN' | 'AMEND' | 'WITHDRAW'
>;
export type Complexity = Shapes['Complexity'];
export type Finding = Shapes['Finding'];
export type Disposition = Shapes['Disposition'];
export type CaseAnswer = Shapes['CaseAnswer'];
export type AnswerDraft = Required<Shapes['AnswerDraft']>;
export type AnswerSigned = Shapes['AnswerSigned'];
export type Telling = Shapes['Telling'];
export type Extension = Shapes['Extension'];
export type ExtensionAsked = Required<Shapes['ExtensionAsked']>;
export type ExtensionGranted = Shapes['ExtensionGranted'];
export type ReplyAttempt = Shapes['Attempt'];
export type CaseStep = Shapes['CaseStep'];
export type Duty = Shapes['DutyView'];
export type DutyDay = Shapes['Day'];

/** What is shown of any deadline. */
export interface Due extends Pick<Shapes['DueOn'], 'on' | 'state'> {
  words?: string;
  /** Done, but after its day. */
  late?: boolean;
}

export type Callback = Shapes['Callback'];
export type CallbackState = Shapes['CallbackState'];
export type CallbackDetail = Shapes['CallbackDetail'];
export type CallbackAnswers = Shapes['CallbackAnswers'];
export type CallbackQuestion = Shapes['CallbackQuestion'];
export type CallbackAttempt = Shapes['CallbackAttempt'];
export type CallbackOutcome = CallbackAttempt['outcome'];
export type CallbackDraw = Shapes['CallbackDraw'];
export type CitizenWord = Shapes['CitizenWord'];

export type Channel = Shapes['ChannelView'];
export type ChannelLink = Shapes['LinkView'];
export type LinkRequest = Shapes['LinkWanted'];
export type MadeLink = Shapes['LinkMade'];
export type PosterWindows = Shapes['PosterWindows'];
export type PosterWindow = Shapes['PosterWindow'];
export type PosterOrder = Shapes['PosterOrder'];
export type DeadScans = Shapes['DeadScanList'];
export type DeadCode = Shapes['DeadCode'];
export type ImportRun = Shapes['ImportJob'];
export type Pull = Shapes['PullView'];
export type Inbox = Shapes['Inbox'];
export type Score = Shapes['Score'];
export type ScoreFigures = Shapes['ScoreFigures'];
export type SettingField = Shapes['SettingField'];
export type SettingsVersion = Shapes['SettingsVersion'];
export type ChannelSettings = Shapes['SettingsView'];
export type Credential = Shapes['Credential'];
export type CredentialList = Shapes['CredentialList'];
export type MadeCredential = Shapes['CredentialMade'];
export type Deliveries = Shapes['Deliveries'];
export type Delivered = Shapes['PushBatch'] | Shapes['PushDay'];
export type RejectedQueue = Shapes['RejectedQueue'];
export type Chosen = Shapes['Chosen'];
export type Replayed = Shapes['Replayed'];
export type Plugin = Shapes['PluginView'];
export type PluginPreview = Shapes['PluginPreview'];
export type PluginVersion = Shapes['PluginVersion'];
export type PluginUse = Shapes['PluginUseView'];
export type PluginKey = Shapes['PluginKeyView'];
export type PluginMoved = Shapes['PluginMove'];
export type PluginMoves = Shapes['PluginMoves'];
export type PluginMoveWanted = Shapes['PluginMoveWanted'];
export type NewChannel = Shapes['NewChannel'];

export type Notifier = Shapes['NotifierView'];
export type NotifierKind = Shapes['NotifierKind'];
export type NotifierDetail = Shapes['NotifierDetail'];
export type NotifierSettings = Shapes['NotifierSettings'];
export type NotifierWanted = Shapes['NotifierWanted'];
export type NotifierTrialOutcome = Shapes['NotifierTrialOutcome'];
export type SentMessage = Shapes['MessageView'];
export type MessageCounts = Shapes['MessageCounts'];
export type MessagesWaiting = Shapes['MessagesWaiting'];
export type MessageTemplate = Shapes['MessageTemplate'];
export type MessagePreview = Shapes['MessagePreview'];
export type SendingPolicy = Shapes['SendingPolicy'];
export type MyAddress = Shapes['MyAddress'];

export type Closing = Shapes['ClosingSummary'];
export type ClosingDetail = Shapes['ClosingView'];
export type Figures = Shapes['FiguresView'];
export type CaseFigures = Shapes['CaseFigures'];
export type Count = Shapes['CountView'];
export type Bulletin = Shapes['BulletinView'];
export type BulletinDuty = Shapes['BulletinDuty'];
export type BulletinIssue = Shapes['BulletinIssue'];
export type BulletinForm = Shapes['BulletinForm'];
export type BulletinLetterhead = Shapes['BulletinLetterhead'];
export type BulletinFiling = Shapes['BulletinFiling'];
export type BulletinPosting = Shapes['BulletinPosting'];
export type BulletinRemark = Shapes['BulletinRemark'];
export type BulletinPostings = Shapes['BulletinPostingForm'];
export type PostingForm = Shapes['PostingForm'];
export type Ranking = Shapes['Ranking'];
export type RankingKind = Shapes['RankingKind'];
export type RankingGroup = Shapes['RankingGroup'];
export type RankingRow = Shapes['RankingRow'];
export type RankingBand = Shapes['RankingBand'];

export type TagCatalogues = Shapes['TagCatalogueList'];
export type TagCatalogueRow = Shapes['TagCatalogueRow'];
export type TagCatalogueDetail = Shapes['TagCatalogueDetail'];
export type TagCatalogueDraft = Shapes['TagCatalogueDraftView'];
export type TagComparison = Shapes['TagComparison'];
export type TagDraft = Shapes['TagDraft'];
export type TagCodeTaken = Shapes['TagCodeTaken'];
export type LevelHistory = Shapes['LevelHistory'];
export type LevelMonth = Shapes['LevelMonth'];
export type CauseReport = Shapes['CauseReport'];
export type CauseTag = Shapes['CauseTag'];
export type CauseMatter = Shapes['CauseMatter'];
export type AnswerReport = Shapes['AnswerReport'];
export type AnswerKind = Shapes['AnswerKind'];
export type AnswersOfKind = Shapes['AnswersOfKind'];
export type AnswersOfUnit = Shapes['AnswersOfUnit'];
export type AnswerTimes = Shapes['AnswerTimes'];

export type StaffRow = Shapes['StaffView'];
export type StaffState = Shapes['StaffState'];
export type StaffRole = Shapes['StaffRole'];
export type StaffDetail = Shapes['StaffDetail'];
export type StaffOutcome = Shapes['StaffOutcome'];
export type StaffOffice = Shapes['StaffOffice'];
export type Deputyship = Shapes['Deputyship'];
export type Joining = Shapes['Joining'];
export type RoleGrant = Shapes['RoleGrant'];
export type Drift = Shapes['Drift'];
export type DriftRepair = Shapes['DriftRepair'];
export type Alarm = Shapes['Alarm'];
export type Installation = Shapes['Installation'];
export type TenantStatus = Shapes['TenantStatus'];
export type ChannelSign = Shapes['ChannelSign'];
export type PluginSign = Shapes['PluginSign'];
export type OnboardingSummary = Shapes['DraftSummary'];
export type UnitChoice = Shapes['UnitChoice'];
export type LeadChoice = Shapes['LeadForm'];
export type AdministratorDraft = Shapes['AdministratorForm'];
export type Invitation = Shapes['FirstInvitation'];
export type Journey = Shapes['Journey'];
export type Checklist = Shapes['Checklist'];
export type RuleField = Shapes['RuleField'];

export type Appeal = Shapes['Appeal'];
export type AppealRow = Shapes['AppealRow'];
export type AppealDetail = Shapes['AppealDetail'];
export type AppealState = Shapes['AppealState'];
export type AppealAction = Shapes['AppealAction'];
export type AppealOutcome = Shapes['AppealOutcome'];
export type AppealDecided = Shapes['AppealDecided'];
export type AppealFile = Shapes['AppealFile'];
export type AppealPart = Shapes['FilePart'];
export type CaseAppeals = Shapes['CaseAppeals'];
export type DraftFeedback = Shapes['DraftFeedback'];

export type AnnualReport = Shapes['AnnualReport'];

export type InspectionTask = Shapes['InspectionTask'];
export type InspectionTasks = Shapes['InspectionTasks'];
export type VisitSent = Shapes['VisitSent'];
export type VisitTaken = Shapes['VisitTaken'];
export type NoPosition = Shapes['NoPosition'];
export type InspectionPlanView = Shapes['InspectionPlanView'];
export type InspectionPlanDetail = Shapes['InspectionPlanDetail'];
export type InspectionPlanDraft = Shapes['InspectionPlanDraft'];
export type InspectionPlace = Shapes['InspectionPlace'];
export type InspectionChoices = Shapes['InspectionChoices'];
export type InspectionVisit = Shapes['InspectionVisit'];
export type InspectionVisitDetail = Shapes['InspectionVisitDetail'];
export type VisitPhoto = Shapes['VisitPhoto'];
