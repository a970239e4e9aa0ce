import { BRANCH_REGULATIONS, MEMBER_EDUCATION_REGULATIONS } from '../sources'
import type { QuestionData } from '../types'
import { questionsFrom } from './questionsFrom'
import { GOVERNMENT_INFORMATION_REGULATIONS, PETITION_REGULATIONS } from './sources/government'
import { ELECTION_LAW, VILLAGE_COMMITTEE_LAW } from './sources/laws'
import {
  CADRE_SELECTION_REGULATIONS,
  MEMBERSHIP_RULES,
  PARTY_ELECTION_REGULATIONS,
} from './sources/partyDocuments'

export const procedureQuestions: QuestionData[] = [
  ...questionsFrom('procedure', BRANCH_REGULATIONS, [
    {
      key: 'procedure-branch-assembly',
      kind: 'single',
      difficulty: 1,
      stem: '党支部党员大会一般多久召开一次？',
      options: ['每周', '每月', '每季度', '每年'],
      answer: [2],
      explanation: '支部党员大会一般每季度召开一次。支部委员会会议和党小组会一般每月召开一次，容易记混。',
    },
    {
      key: 'procedure-theme-day',
      kind: 'single',
      difficulty: 1,
      stem: '党支部的主题党日，一般多久开展一次？',
      options: ['每月一次', '每季度一次', '每半年一次', '每年一次'],
      answer: [0],
      explanation: '党支部每月相对固定一天开展主题党日，组织党员学习、过组织生活、交纳党费、志愿服务等。',
    },
    {
      key: 'procedure-vote-quorum',
      kind: 'single',
      difficulty: 2,
      stem: '支部党员大会要表决事项，到会的有表决权的党员至少应达到什么要求？',
      options: ['三分之二以上', '三分之一以上', '半数以上', '全体到齐'],
      answer: [2],
      explanation:
        '须有半数以上有表决权的党员到会方可进行，赞成人数超过应到会有表决权党员的半数为通过。并不要求全体到齐。',
    },
    {
      key: 'procedure-branch-size',
      kind: 'single',
      difficulty: 3,
      stem: '党支部的党员人数，一般不超过多少人？',
      options: ['30人', '50人', '80人', '100人'],
      answer: [1],
      explanation:
        '党支部党员人数一般不超过50人，人太多不便于开展活动。100人是考虑设立基层党委时的参考人数。',
    },
    {
      key: 'procedure-committee-seven',
      kind: 'single',
      difficulty: 3,
      stem: '正式党员达到几人，党支部应当设立支部委员会？',
      options: ['三人', '五人', '七人', '九人'],
      answer: [2],
      explanation:
        '有正式党员七人以上的党支部应当设立支部委员会。不足七人的设一名书记，必要时可以设一名副书记。',
    },
    {
      key: 'procedure-organisation-meeting',
      kind: 'single',
      difficulty: 2,
      stem: '党支部的组织生活会，一般要求多久召开？',
      options: ['每年至少一次', '每两年一次', '每五年一次', '有问题时才召开'],
      answer: [0],
      explanation: '党支部每年至少召开一次组织生活会，通常在第四季度，也可以根据需要随时召开。',
    },
    {
      key: 'procedure-three-meetings',
      kind: 'multiple',
      difficulty: 1,
      stem: '“三会一课”包括下列哪些？',
      options: ['领导班子民主生活会', '党课', '居民议事会', '支部党员大会'],
      answer: [1, 3],
      explanation:
        '“三会”是支部党员大会、支部委员会会议和党小组会，“一课”是党课。民主生活会由领导班子召开，居民议事会属于社区自治。',
    },
    {
      key: 'procedure-review-steps',
      kind: 'multiple',
      difficulty: 2,
      stem: '民主评议党员一般按照哪些程序进行？',
      options: ['抽签定等次', '个人自评', '民主测评', '党员互评'],
      answer: [1, 2, 3],
      explanation:
        '民主评议党员按照个人自评、党员互评、民主测评的程序进行。等次要根据表现和民主测评情况评定，不能抽签。',
    },
  ]),
  ...questionsFrom('procedure', MEMBERSHIP_RULES, [
    {
      key: 'procedure-talk-month',
      kind: 'single',
      difficulty: 2,
      stem: '党组织收到入党申请书后，应当在多长时间内派人同申请人谈话？',
      options: ['一周', '一个月', '三个月', '半年'],
      answer: [1],
      explanation: '应当在一个月内派人谈话，了解基本情况。及时谈一次，对申请人是一种关心。',
    },
    {
      key: 'procedure-introducers',
      kind: 'single',
      difficulty: 1,
      stem: '发展党员要有几名正式党员作入党介绍人？',
      options: ['一名', '两名', '三名', '四名'],
      answer: [1],
      explanation: '入党介绍人是两名正式党员，一般由培养联系人担任。预备党员不能作入党介绍人。',
    },
    {
      key: 'procedure-activist-year',
      kind: 'single',
      difficulty: 2,
      stem: '入党积极分子一般要经过多长时间的培养教育和考察，才可以列为发展对象？',
      options: ['一个月以上', '三个月以上', '六个月以上', '一年以上'],
      answer: [3],
      explanation: '要经过一年以上的培养教育和考察。这和预备期一年是两个不同的阶段，不要混为一谈。',
    },
    {
      key: 'procedure-probation-year',
      kind: 'single',
      difficulty: 1,
      stem: '预备党员的预备期是多长时间？',
      options: ['半年', '一年', '两年', '三年'],
      answer: [1],
      explanation: '预备党员的预备期为一年。半年是延长预备期时最短的时间。',
    },
    {
      key: 'procedure-approval-three-months',
      kind: 'single',
      difficulty: 3,
      stem: '党委对党支部上报的接收预备党员的决议，一般应当在多长时间内审批？',
      options: ['三个月内', '六个月内', '九个月内', '一年内'],
      answer: [0],
      explanation: '应当在三个月内审批并报上级党委组织部门备案。遇特殊情况可以适当延长，但不得超过六个月。',
    },
    {
      key: 'procedure-probationary-rights',
      kind: 'multiple',
      difficulty: 1,
      stem: '预备党员还没有下列哪些权利？',
      options: ['参加党的教育培训', '表决权', '被选举权', '参加党的有关会议'],
      answer: [1, 2],
      explanation:
        '预备党员没有表决权、选举权和被选举权，其他权利同正式党员一样，参加会议和学习培训当然可以。',
    },
    {
      key: 'procedure-probation-outcomes',
      kind: 'multiple',
      difficulty: 2,
      stem: '预备党员预备期满，经支部大会讨论，可能有哪些结果？',
      options: ['按期转为正式党员', '延长预备期', '改为列入党积极分子', '取消预备党员资格'],
      answer: [0, 1, 3],
      explanation:
        '具备条件的按期转正，需要继续考察的可以延长，不具备条件的取消资格。没有“退回”入党积极分子这种处理。',
    },
    {
      key: 'procedure-party-age',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '党员的党龄，从预备期满转为正式党员之日算起。',
      options: ['对', '错'],
      answer: [0],
      explanation: '党龄从转正之日算起。预备期从支部大会通过接收为预备党员之日算起，两个起点相差大约一年。',
    },
    {
      key: 'procedure-probation-start',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '预备党员的预备期，从递交入党申请书那天算起。',
      options: ['对', '错'],
      answer: [1],
      explanation: '预备期从支部大会通过其为预备党员之日算起。递交申请书只是入党的第一步。',
    },
    {
      key: 'procedure-written-opinion',
      kind: 'trueFalse',
      difficulty: 3,
      stem: '支部大会表决接收预备党员时，因故不能到会但会前正式提出书面意见的正式党员，意见应当统计在票数内。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '有表决权的正式党员因故不能到会，会前正式向支部提出书面意见的，应当统计在票数内，这样既严格又体谅人。',
    },
    {
      key: 'procedure-extend-once',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '预备党员的预备期可以延长多次，直到合格为止。',
      options: ['对', '错'],
      answer: [1],
      explanation: '预备期只能延长一次，延长时间不少于半年、最长不超过一年，仍不具备条件的取消预备党员资格。',
    },
  ]),
  ...questionsFrom('procedure', MEMBER_EDUCATION_REGULATIONS, [
    {
      key: 'procedure-transfer-six-months',
      kind: 'single',
      difficulty: 1,
      stem: '党员外出学习、工作、生活多长时间以上，并且地点相对固定，应当转移组织关系？',
      options: ['一个月', '三个月', '六个月', '两年'],
      answer: [2],
      explanation: '外出六个月以上并且地点相对固定的，应当转移组织关系。走到哪里，都有一个支部可以依靠。',
    },
  ]),
  ...questionsFrom('procedure', PARTY_ELECTION_REGULATIONS, [
    {
      key: 'procedure-election-attendance',
      kind: 'single',
      difficulty: 3,
      stem: '党的基层组织进行选举时，有选举权的到会人数至少占应到会人数的多少，会议才有效？',
      options: ['二分之一', '三分之二', '四分之三', '五分之四'],
      answer: [3],
      explanation: '不少于应到会人数的五分之四，选举会议才有效。平时支部大会表决的半数以上，是另外的要求。',
    },
    {
      key: 'procedure-secret-ballot',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '党内选举采用无记名投票的方式。',
      options: ['对', '错'],
      answer: [0],
      explanation: '无记名投票能让选举人充分表达自己的意愿，举手表决容易让人有顾虑。',
    },
  ]),
  ...questionsFrom('procedure', PETITION_REGULATIONS, [
    {
      key: 'procedure-petition-sixty',
      kind: 'single',
      difficulty: 2,
      stem: '信访事项一般应当自受理之日起多少日内办结？',
      options: ['15日', '30日', '45日', '60日'],
      answer: [3],
      explanation:
        '应当自受理之日起60日内办结，情况复杂的经批准可以适当延长，但延长期限不超过30日。15日是告知是否受理的期限。',
    },
    {
      key: 'procedure-petition-ways',
      kind: 'multiple',
      difficulty: 1,
      stem: '下列哪些是反映信访事项的正当方式？',
      options: ['打电话', '拦截公务车辆', '写信', '到接待场所走访'],
      answer: [0, 2, 3],
      explanation:
        '可以通过信息网络、书信、电话、传真、走访等方式反映。拦车、堵路扰乱公共秩序，反而妨碍问题解决。',
    },
  ]),
  ...questionsFrom('procedure', CADRE_SELECTION_REGULATIONS, [
    {
      key: 'procedure-notice-five-days',
      kind: 'single',
      difficulty: 2,
      stem: '干部任职前的公示期，不少于多少？',
      options: ['一个自然月', '三个自然日', '五个自然日', '五个工作日'],
      answer: [3],
      explanation: '公示期不少于五个工作日，周末和节假日不算在内。按自然日计算，大家反映意见的时间就变短了。',
    },
  ]),
  ...questionsFrom('procedure', GOVERNMENT_INFORMATION_REGULATIONS, [
    {
      key: 'procedure-information-twenty',
      kind: 'single',
      difficulty: 3,
      stem: '行政机关收到政府信息公开申请，不能当场答复的，应当自收到之日起多长时间内答复？',
      options: ['20个工作日', '30个工作日', '60个工作日', '90个工作日'],
      answer: [0],
      explanation: '应当在20个工作日内答复。需要延长的，经同意并告知申请人，延长最多也是20个工作日。',
    },
  ]),
  ...questionsFrom('procedure', ELECTION_LAW, [
    {
      key: 'procedure-direct-election',
      kind: 'multiple',
      difficulty: 2,
      stem: '下列哪些人大代表由选民直接选举产生？',
      options: ['省人大代表', '乡、镇人大代表', '全国人大代表', '县、自治县人大代表'],
      answer: [1, 3],
      explanation:
        '县乡两级的人大代表由选民直接选举。省人大代表和全国人大代表由下一级人民代表大会选举，属于间接选举。',
    },
  ]),
  ...questionsFrom('procedure', VILLAGE_COMMITTEE_LAW, [
    {
      key: 'procedure-no-appointment',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '村民委员会的成员，可以由乡镇政府直接指定。',
      options: ['对', '错'],
      answer: [1],
      explanation: '村民委员会由村民直接选举产生，任何组织或者个人不得指定、委派或者撤换村民委员会成员。',
    },
  ]),
]
