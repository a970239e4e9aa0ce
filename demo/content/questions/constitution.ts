import { CONSTITUTION } from '../sources'
import type { QuestionData } from '../types'
import { questionsFrom } from './questionsFrom'
import {
  CONSTITUTION_DAY_DECISION,
  CONSTITUTION_OATH_DECISION,
  NATIONAL_ANTHEM_LAW,
  NATIONAL_EMBLEM_LAW,
  NATIONAL_FLAG_LAW,
} from './sources/laws'

export const constitutionQuestions: QuestionData[] = [
  ...questionsFrom('constitution', CONSTITUTION, [
    {
      key: 'constitution-standing-organ',
      kind: 'single',
      difficulty: 1,
      stem: '全国人民代表大会的常设机关是哪一个？',
      options: ['全国人大常委会', '全国人大主席团', '全国政协常委会', '国务院'],
      answer: [0],
      explanation:
        '全国人大常委会是全国人大的常设机关，在大会闭会期间行使职权。主席团只在大会开会期间主持会议。',
    },
    {
      key: 'constitution-fundamental-system',
      kind: 'single',
      difficulty: 1,
      stem: '宪法第一条写明，中华人民共和国的根本制度是什么？',
      options: ['社会主义制度', '民族区域自治制度', '基层群众自治制度', '公有制为主体的经济制度'],
      answer: [0],
      explanation:
        '宪法第一条规定，社会主义制度是国家的根本制度。其他几项也很重要，但都是在这个根本制度之下的具体制度。',
    },
    {
      key: 'constitution-political-system',
      kind: 'single',
      difficulty: 1,
      stem: '我国的根本政治制度是什么？',
      options: ['民族区域自治制度', '多党合作和政治协商制度', '人民代表大会制度', '基层群众自治制度'],
      answer: [2],
      explanation:
        '人民通过人民代表大会行使国家权力，这是根本政治制度。另外三项是基本政治制度，“根本”和“基本”容易混淆。',
    },
    {
      key: 'constitution-amendment-majority',
      kind: 'single',
      difficulty: 2,
      stem: '修改宪法，需要全国人大全体代表中多大比例的赞成才能通过？',
      options: ['过半数', '三分之二以上', '四分之三以上', '五分之四以上'],
      answer: [1],
      explanation:
        '修改宪法要由全国人大以全体代表的三分之二以上的多数通过。过半数是通过一般法律和其他议案的要求。',
    },
    {
      key: 'constitution-amendment-proposal',
      kind: 'single',
      difficulty: 3,
      stem: '除全国人大常委会外，多少全国人大代表联名可以提议修改宪法？',
      options: ['十分之一以上', '五分之一以上', '三分之一以上', '二分之一以上'],
      answer: [1],
      explanation:
        '宪法规定，修改宪法由全国人大常委会或者五分之一以上的全国人大代表提议。提议的门槛低于通过的门槛，通过要三分之二以上。',
    },
    {
      key: 'constitution-voting-age',
      kind: 'single',
      difficulty: 1,
      stem: '我国公民依法享有选举权和被选举权，要年满多少周岁？',
      options: ['十四周岁', '十六周岁', '十八周岁', '二十周岁'],
      answer: [2],
      explanation:
        '年满十八周岁的公民都有选举权和被选举权，依照法律被剥夺政治权利的人除外。选举年龄看的是成年，十六周岁还没有成年。',
    },
    {
      key: 'constitution-interpretation',
      kind: 'single',
      difficulty: 2,
      stem: '宪法由哪个机关负责解释？',
      options: ['全国人大常委会', '国务院', '最高人民法院', '司法部'],
      answer: [0],
      explanation:
        '宪法规定，解释宪法是全国人大常委会的职权。最高人民法院可以就审判中如何具体应用法律作解释，但不解释宪法。',
    },
    {
      key: 'constitution-procuratorate',
      kind: 'single',
      difficulty: 2,
      stem: '宪法规定，人民检察院是什么机关？',
      options: ['国家的行政机关', '国家的法律监督机关', '国家的监察机关', '国家的审判机关'],
      answer: [1],
      explanation:
        '人民检察院是国家的法律监督机关。审判机关是人民法院，监察机关是监察委员会，名称相近，职责不同。',
    },
    {
      key: 'constitution-urban-land',
      kind: 'single',
      difficulty: 2,
      stem: '根据宪法，城市的土地归谁所有？',
      options: ['街道办事处所有', '房屋业主共有', '集体所有', '国家所有'],
      answer: [3],
      explanation: '宪法规定，城市的土地属于国家所有。买房取得的是房屋所有权和土地的使用权，不是土地所有权。',
    },
    {
      key: 'constitution-residents-committee',
      kind: 'single',
      difficulty: 1,
      stem: '宪法规定，城市居民委员会和农村村民委员会是什么性质的组织？',
      options: ['基层群众性自治组织', '政府的派出机关', '社会服务企业', '最基层的一级政府'],
      answer: [0],
      explanation: '居委会、村委会是基层群众性自治组织，由居民、村民选举产生。街道办事处才是政府的派出机关。',
    },
    {
      key: 'constitution-current-year',
      kind: 'single',
      difficulty: 1,
      stem: '我国现行宪法是哪一年通过并公布施行的？',
      options: ['1954年', '1975年', '1978年', '1982年'],
      answer: [3],
      explanation: '现行宪法由全国人大于1982年12月4日通过并公布施行。1954年通过的是新中国第一部宪法。',
    },
    {
      key: 'constitution-amendment-count',
      kind: 'single',
      difficulty: 3,
      stem: '从1982年通过到2018年，现行宪法一共作过几次修正？',
      options: ['三次', '四次', '五次', '六次'],
      answer: [2],
      explanation: '全国人大先后在1988年、1993年、1999年、2004年和2018年通过宪法修正案，一共五次。',
    },
    {
      key: 'constitution-cppcc',
      kind: 'single',
      difficulty: 2,
      stem: '宪法序言指出，中国人民政治协商会议是什么组织？',
      options: [
        '基层群众性自治组织',
        '有广泛代表性的统一战线组织',
        '行使立法权的国家权力机关',
        '管理公共事务的行政机关',
      ],
      answer: [1],
      explanation:
        '人民政协是有广泛代表性的统一战线组织，发挥协商、监督、参政的作用。行使国家立法权的是全国人大和它的常委会。',
    },
    {
      key: 'constitution-autonomous-areas',
      kind: 'multiple',
      difficulty: 3,
      stem: '下列属于宪法所说的“民族自治地方”的有哪些？',
      options: ['特别行政区', '自治区', '自治县', '民族乡'],
      answer: [1, 2],
      explanation:
        '宪法规定，自治区、自治州、自治县都是民族自治地方。民族乡不设自治机关，特别行政区实行另外的制度，都不属于民族自治地方。',
    },
    {
      key: 'constitution-right-and-duty',
      kind: 'multiple',
      difficulty: 2,
      stem: '根据宪法，哪些既是公民的权利又是公民的义务？',
      options: ['选举', '劳动', '受教育', '宗教信仰'],
      answer: [1, 2],
      explanation:
        '宪法把劳动和受教育都写成“权利和义务”。选举和宗教信仰自由是公民的权利，宪法没有把它们规定为义务。',
    },
    {
      key: 'constitution-from-congress',
      kind: 'multiple',
      difficulty: 2,
      stem: '哪些机关由人民代表大会产生，对它负责、受它监督？',
      options: ['检察机关', '人民政协', '监察机关', '行政机关'],
      answer: [0, 2, 3],
      explanation:
        '国家行政机关、监察机关、审判机关、检察机关都由人民代表大会产生。人民政协是统一战线组织，不由人大产生。',
    },
    {
      key: 'constitution-npc-elects',
      kind: 'multiple',
      difficulty: 3,
      stem: '下列哪些职务由全国人大直接“选举”产生？',
      options: ['国务院总理', '国务院各部部长', '最高人民法院院长', '国家主席'],
      answer: [2, 3],
      explanation:
        '国家主席和最高人民法院院长由全国人大选举产生。总理由国家主席提名，各部部长由总理提名，都由全国人大“决定”，方式不同。',
    },
    {
      key: 'constitution-criticism',
      kind: 'multiple',
      difficulty: 1,
      stem: '根据宪法，公民对国家机关和国家工作人员可以怎样做？',
      options: ['提出建议', '提出批评', '捏造事实进行诬告', '检举违法失职行为'],
      answer: [0, 1, 3],
      explanation:
        '宪法保障公民批评、建议和申诉、控告、检举的权利，同时写明不得捏造或者歪曲事实进行诬告陷害。',
    },
    {
      key: 'constitution-home-entry',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '公民的住宅不受侵犯，未经同意又没有法律依据，别人不能擅自进入或搜查。',
      options: ['对', '错'],
      answer: [0],
      explanation: '宪法规定，公民的住宅不受侵犯，禁止非法搜查或者非法侵入公民的住宅。',
    },
    {
      key: 'constitution-expropriation',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '国家为了公共利益的需要征收公民的私有财产，可以不给补偿。',
      options: ['对', '错'],
      answer: [1],
      explanation: '宪法规定，为了公共利益的需要，可以依照法律规定征收或者征用私有财产，并且要给予补偿。',
    },
    {
      key: 'constitution-deputy-speech',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '全国人大代表在全国人大各种会议上的发言和表决，不受法律追究。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '这是宪法给代表的保障，让代表能放心讲真话。保障的是会议上的发言和表决，不是说代表可以不守法。',
    },
    {
      key: 'constitution-law-conflict',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '地方可以根据本地情况，制定同宪法相抵触的地方性法规。',
      options: ['对', '错'],
      answer: [1],
      explanation:
        '一切法律、行政法规和地方性法规都不得同宪法相抵触。照顾地方实际，也要在宪法和法律的范围之内。',
    },
    {
      key: 'constitution-support-parents',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '成年子女赡养扶助父母，只是道德上的要求，宪法里没有规定。',
      options: ['对', '错'],
      answer: [1],
      explanation: '宪法第四十九条写明，父母有抚养教育未成年子女的义务，成年子女有赡养扶助父母的义务。',
    },
  ]),
  ...questionsFrom('constitution', CONSTITUTION_DAY_DECISION, [
    {
      key: 'constitution-day',
      kind: 'single',
      difficulty: 1,
      stem: '每年的国家宪法日是哪一天？',
      options: ['3月15日', '9月3日', '10月1日', '12月4日'],
      answer: [3],
      explanation:
        '现行宪法在1982年12月4日公布施行，2014年起这一天定为国家宪法日。10月1日是国庆节，9月3日是抗战胜利纪念日。',
    },
  ]),
  ...questionsFrom('constitution', CONSTITUTION_OATH_DECISION, [
    {
      key: 'constitution-oath-posture',
      kind: 'single',
      difficulty: 2,
      stem: '国家工作人员单独进行宪法宣誓时，正确的姿势是怎样的？',
      options: ['右手放在左胸上', '双手把宪法捧在胸前', '左手抚按宪法，右手举拳', '右手抚按宪法，左手举拳'],
      answer: [2],
      explanation: '单独宣誓时，宣誓人左手抚按《中华人民共和国宪法》，右手举拳，诵读誓词。左右手容易记反。',
    },
  ]),
  ...questionsFrom('constitution', NATIONAL_FLAG_LAW, [
    {
      key: 'constitution-flag-days',
      kind: 'multiple',
      difficulty: 2,
      stem: '按照国旗法，哪些日子国家机关和大型公共活动场所应当升挂国旗？',
      options: ['国庆节', '春节', '国家宪法日', '植树节'],
      answer: [0, 1, 2],
      explanation: '国旗法列举了国庆节、国际劳动节、元旦、春节和国家宪法日等。植树节不在列举之中。',
    },
    {
      key: 'constitution-flag-stars',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '国旗左上方有五颗黄色五角星，四颗小星环拱在一颗大星的右面。',
      options: ['对', '错'],
      answer: [0],
      explanation: '这正是国旗的图案。每颗小星各有一个角尖正对大星的中心点。',
    },
  ]),
  ...questionsFrom('constitution', NATIONAL_EMBLEM_LAW, [
    {
      key: 'constitution-emblem-design',
      kind: 'single',
      difficulty: 2,
      stem: '国徽中间是五星照耀下的天安门，周围是什么图案？',
      options: ['长城和松柏', '镰刀和锤头', '牡丹和祥云', '谷穗和齿轮'],
      answer: [3],
      explanation: '国徽的周围是谷穗和齿轮，象征农民和工人。镰刀和锤头是党徽的图案。',
    },
  ]),
  ...questionsFrom('constitution', NATIONAL_ANTHEM_LAW, [
    {
      key: 'constitution-anthem-authors',
      kind: 'single',
      difficulty: 2,
      stem: '国歌《义勇军进行曲》的词、曲作者分别是谁？',
      options: ['王莘、刘炽', '田汉、聂耳', '光未然、冼星海', '公木、郑律成'],
      answer: [1],
      explanation: '《义勇军进行曲》由田汉作词、聂耳作曲。光未然、冼星海合作的是《黄河大合唱》。',
    },
  ]),
]
