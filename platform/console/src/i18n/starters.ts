import type { Questionnaire, Question } from '../api/types';

/** Ready-made questionnaires to start from; their words are the citizen's and so Chinese. */
export interface Starter {
  id: 'whole' | 'short' | 'points';
  questionnaire: Questionnaire;
}

const bad = ['DISSATISFIED', 'VERY_DISSATISFIED'];

function ask(code: string, kind: Question['kind'], text: string, more: Partial<Question> = {}) {
  return { code, kind, text, hint: '', required: true, overall: false, choices: [], ...more };
}

function choices(...texts: [string, string, boolean?][]): Question['choices'] {
  return texts.map(([code, text, endsSheet = false]) => ({ code, text, endsSheet }));
}

const never = ask('served', 'ONE', '今年以来，您在这个部门办过事吗？', {
  hint: '办过多次的，请回想印象最深或最近的一次。',
  choices: choices(
    ['hall', '办过，主要到窗口办'],
    ['online', '办过，主要在网上或手机上办'],
    ['both', '办过，窗口和网上都用过'],
    ['never', '没有办过', true],
  ),
});

const atWindow = { onlyIf: { question: 'served', anyOf: ['hall', 'both'] } };
const online = { onlyIf: { question: 'served', anyOf: ['online', 'both'] } };
const overall = ask('overall', 'LEVEL', '总体来看，您对这个部门的服务满意吗？', { overall: true });
const why = ask('why', 'SOME', '主要是哪些方面让您不满意？', {
  onlyIf: { question: 'overall', anyOf: bad },
  choices: choices(
    ['time', '办理时间太长'],
    ['trips', '跑的次数多'],
    ['attitude', '服务态度不好'],
    ['once', '没有一次说清要什么材料'],
    ['pushed', '推诿扯皮'],
    ['favours', '吃拿卡要'],
    ['website', '网上办不成或不好用'],
    ['other', '其他'],
  ),
});
const more = ask('more', 'WORDS', '请说说具体情况，方便部门改进。', {
  hint: '请不要写姓名、电话、身份证号。',
  required: false,
  onlyIf: { question: 'overall', anyOf: bad },
});
const wish = ask('wish', 'WORDS', '您对改进政务服务还有什么建议？', { required: false });

export const starters: Starter[] = [
  {
    id: 'whole',
    questionnaire: {
      title: '部门政务服务整体绩效调查问卷',
      intro: '感谢您参加调查，大约需要3分钟。您的回答只用于改进服务，被评价部门看不到是谁填写的。',
      questions: [
        never,
        ask('guide', 'ONE', '窗口有没有一次性告知您要带的材料和办理流程？', {
          ...atWindow,
          choices: choices(
            ['all', '一次说清楚了'],
            ['some', '说了，但没说全'],
            ['none', '没有告知'],
          ),
        }),
        ask('queue', 'LEVEL', '您对窗口的排队等候时间满意吗？', atWindow),
        ask('manner', 'LEVEL', '您对窗口人员的服务态度满意吗？', atWindow),
        ask('trips', 'ONE', '办成这件事您一共跑了几次？', {
          ...atWindow,
          choices: choices(['one', '1次'], ['two', '2次'], ['more', '3次及以上']),
        }),
        ask('find', 'LEVEL', '您对网上查找办事入口和指南的方便程度满意吗？', online),
        ask('submit', 'LEVEL', '您对网上填报、上传材料的方便程度满意吗？', online),
        ask('allonline', 'ONE', '这件事能不能全程在网上办完？', {
          ...online,
          choices: choices(['yes', '能'], ['trip', '还要跑窗口'], ['failed', '没有办成']),
        }),
        ask('intime', 'LEVEL', '您对办理的快慢（是否按承诺时限办结）满意吗？'),
        ask('clean', 'ONE', '办事过程中有没有遇到推诿扯皮、吃拿卡要？', {
          choices: choices(['no', '没有'], ['pushed', '有推诿扯皮'], ['favours', '有吃拿卡要']),
        }),
        overall,
        why,
        more,
        wish,
      ],
    },
  },
  {
    id: 'short',
    questionnaire: {
      title: '部门服务满意度调查（简短）',
      intro: '三四个问题，不到1分钟。',
      questions: [never, overall, why, more],
    },
  },
  {
    id: 'points',
    questionnaire: {
      title: '部门整体绩效打分问卷',
      intro: '请按您的了解给每个方面打分，满分合计100分。',
      questions: [
        never,
        ask('manner', 'POINTS', '服务态度', { fullPoints: 20 }),
        ask('speed', 'POINTS', '办事效率', { fullPoints: 30 }),
        ask('told', 'POINTS', '政策公开和一次性告知', { fullPoints: 20 }),
        ask('clean', 'POINTS', '廉洁守纪', { fullPoints: 30 }),
        wish,
      ],
    },
  },
];
