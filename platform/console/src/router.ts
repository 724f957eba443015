import { createRouter, createWebHashHistory } from 'vue-router';

/** Each page is loaded when it is first opened, so that sign-in stays quick. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', meta: { page: 'home' }, component: () => import('./home/HomePage.vue') },
    {
      path: '/cases',
      meta: { page: 'cases' },
      component: () => import('./rectification/CaseListPage.vue'),
    },
    {
      path: '/cases/:id',
      meta: { page: 'cases' },
      props: true,
      component: () => import('./rectification/CasePage.vue'),
    },
    {
      path: '/appeals',
      meta: { page: 'appeals' },
      component: () => import('./appeal/AppealListPage.vue'),
    },
    {
      path: '/appeals/new/:caseId',
      meta: { page: 'appeals' },
      props: true,
      component: () => import('./appeal/NewAppealPage.vue'),
    },
    {
      path: '/appeals/:id',
      meta: { page: 'appeals' },
      props: true,
      component: () => import('./appeal/AppealPage.vue'),
    },
    {
      path: '/callbacks/:part(words|draws)?',
      meta: { page: 'callbacks' },
      props: (route) => ({ part: route.params.part || 'calls' }),
      component: () => import('./callback/CallbackListPage.vue'),
    },
    {
      path: '/callbacks/:id',
      meta: { page: 'callbacks' },
      props: true,
      component: () => import('./callback/CallbackPage.vue'),
    },
    {
      path: '/receipts',
      meta: { page: 'receipts' },
      component: () => import('./receipt/ReceiptsPage.vue'),
    },
    {
      path: '/annual-reports',
      meta: { page: 'annual-reports' },
      component: () => import('./annual/AnnualReportsPage.vue'),
    },
    {
      path: '/units',
      meta: { page: 'units' },
      component: () => import('./organisation/UnitsPage.vue'),
    },
    {
      path: '/units/:id',
      meta: { page: 'units' },
      props: true,
      component: () => import('./organisation/UnitPage.vue'),
    },
    {
      path: '/channels',
      meta: { page: 'channels' },
      component: () => import('./channel/ChannelListPage.vue'),
    },
    {
      path: '/channels/:id',
      meta: { page: 'channels' },
      props: true,
      component: () => import('./channel/ChannelPage.vue'),
    },
    {
      path: '/surveys',
      meta: { page: 'surveys' },
      component: () => import('./assessment/SurveysPage.vue'),
    },
    {
      path: '/surveys/:id',
      meta: { page: 'surveys' },
      props: true,
      component: () => import('./assessment/SurveyDesk.vue'),
    },
    {
      path: '/questionnaires',
      meta: { page: 'questionnaires' },
      component: () => import('./assessment/QuestionnairesPage.vue'),
    },
    {
      path: '/questionnaires/:id',
      meta: { page: 'questionnaires' },
      props: true,
      component: () => import('./assessment/QuestionnairePage.vue'),
    },
    {
      path: '/inspections',
      meta: { page: 'inspections' },
      component: () => import('./inspection/InspectionListPage.vue'),
    },
    {
      path: '/inspections/:id',
      meta: { page: 'inspections' },
      props: true,
      component: () => import('./inspection/InspectionPlanPage.vue'),
    },
    {
      path: '/overview/departments',
      meta: { page: 'overview' },
      component: () => import('./oversight/DepartmentsPage.vue'),
    },
    {
      path: '/overview/departments/:tenant/:unit',
      meta: { page: 'overview' },
      props: true,
      component: () => import('./oversight/DepartmentPage.vue'),
    },
    {
      path: '/overview/publications',
      meta: { page: 'overview' },
      component: () => import('./oversight/PublicationsPage.vue'),
    },
    {
      path: '/overview/:tenant?',
      meta: { page: 'overview' },
      props: (route) => ({ tenant: route.params.tenant || undefined }),
      component: () => import('./oversight/OverviewPage.vue'),
    },
    {
      path: '/closings/:period(\\d{4}-\\d{2}|\\d{4}-H[12]|\\d{4})?',
      meta: { page: 'closings' },
      props: (route) => ({ period: route.params.period || undefined }),
      component: () => import('./closing/ClosingListPage.vue'),
    },
    {
      path: '/closings/:id',
      meta: { page: 'closings' },
      props: true,
      component: () => import('./closing/ClosingPage.vue'),
    },
    {
      path: '/bulletins',
      meta: { page: 'bulletins' },
      component: () => import('./bulletin/BulletinsPage.vue'),
    },
    {
      path: '/bulletins/:id',
      meta: { page: 'bulletins' },
      props: true,
      component: () => import('./bulletin/IssuePage.vue'),
    },
    {
      path: '/rankings',
      meta: { page: 'rankings' },
      component: () => import('./ranking/RankingPage.vue'),
    },
    {
      path: '/definitions',
      meta: { page: 'definitions' },
      component: () => import('./definition/DefinitionsPage.vue'),
    },
    {
      path: '/tag-catalogues',
      meta: { page: 'tag-catalogues' },
      component: () => import('./definition/TagCataloguesPage.vue'),
    },
    {
      path: '/insights',
      meta: { page: 'insights' },
      component: () => import('./insight/InsightsPage.vue'),
    },
    {
      path: '/people',
      meta: { page: 'people' },
      component: () => import('./people/PeoplePage.vue'),
    },
    {
      path: '/people/:id',
      meta: { page: 'people' },
      props: (route) => ({ id: route.params.id, tenant: route.query.tenant || undefined }),
      component: () => import('./people/PersonPage.vue'),
    },
    {
      path: '/onboardings',
      meta: { page: 'onboardings' },
      component: () => import('./onboarding/OnboardingListPage.vue'),
    },
    {
      path: '/onboardings/:id',
      meta: { page: 'onboardings' },
      props: true,
      component: () => import('./onboarding/OnboardingPage.vue'),
    },
    {
      path: '/tenants',
      meta: { page: 'tenants' },
      component: () => import('./tenancy/TenantsPage.vue'),
    },
    {
      path: '/office-forms',
      meta: { page: 'office-forms' },
      component: () => import('./forms/OfficeFormsPage.vue'),
    },
    {
      path: '/calendars',
      meta: { page: 'calendars' },
      component: () => import('./calendar/CalendarPage.vue'),
    },
    {
      path: '/retention',
      meta: { page: 'retention' },
      component: () => import('./retention/RetentionPage.vue'),
    },
    {
      path: '/notifiers',
      meta: { page: 'notifiers' },
      component: () => import('./notification/NotifiersPage.vue'),
    },
    {
      path: '/plugins',
      meta: { page: 'plugins' },
      component: () => import('./plugin/PluginsPage.vue'),
    },
    {
      path: '/plugins/:id',
      meta: { page: 'plugins' },
      props: true,
      component: () => import('./plugin/PluginPage.vue'),
    },
    {
      path: '/operations',
      meta: { page: 'operations' },
      component: () => import('./operations/StatusPage.vue'),
    },
    { path: '/:rest(.*)*', component: () => import('./shell/MissingPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
