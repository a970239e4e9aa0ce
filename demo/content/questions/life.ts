import { FOOD_WASTE_LAW, PERSONAL_INFORMATION_LAW, WASTE_SORTING_STANDARD } from '../sources'
import type { QuestionData } from '../types'
import { questionsFrom } from './questionsFrom'
import { DIETARY_GUIDELINES, HEALTH_LITERACY, HOTLINE_12315, IDENTITY_CARD_REISSUE } from './sources/advice'
import {
  AIR_CONDITIONING_NOTICE,
  CREDIT_REPORTING_REGULATIONS,
  DEPOSIT_INSURANCE_REGULATIONS,
  ENERGY_LABEL_RULES,
  HOLIDAY_RULES,
  HOTLINE_12345,
  MEDICAL_FUND_REGULATIONS,
  RESIDENCE_PERMIT_REGULATIONS,
} from './sources/government'
import { BLOOD_DONATION_LAW, ECOLOGY_DAY_DECISION, ELDERLY_LAW, IDENTITY_CARD_LAW } from './sources/laws'

export const lifeQuestions: QuestionData[] = [
  ...questionsFrom('life', WASTE_SORTING_STANDARD, [
    {
      key: 'life-expired-drugs',
      kind: 'single',
      difficulty: 1,
      stem: '按照生活垃圾分类，家里过期的药品属于哪一类？',
      options: ['有害垃圾', '厨余垃圾', '可回收物', '其他垃圾'],
      answer: [0],
      explanation: '过期药品会污染环境、也可能被人误服，属于有害垃圾，应当单独投放。',
    },
    {
      key: 'life-used-tissue',
      kind: 'single',
      difficulty: 1,
      stem: '用过的餐巾纸应当投到哪一类垃圾里？',
      options: ['有害垃圾', '厨余垃圾', '可回收物', '其他垃圾'],
      answer: [3],
      explanation: '用过的餐巾纸沾了水和油污，不能再造纸，属于其他垃圾。干净的旧报纸、纸箱才是可回收物。',
    },
    {
      key: 'life-recyclables',
      kind: 'multiple',
      difficulty: 1,
      stem: '下列哪些属于可回收物？',
      options: ['剩饭剩菜', '废荧光灯管', '空饮料瓶', '旧报纸'],
      answer: [2, 3],
      explanation: '干净的废纸、塑料瓶可以再利用。剩饭剩菜属于厨余垃圾，荧光灯管含汞，属于有害垃圾。',
    },
  ]),
  ...questionsFrom('life', ENERGY_LABEL_RULES, [
    {
      key: 'life-energy-grade',
      kind: 'single',
      difficulty: 1,
      stem: '家用电器的能效标识上，哪一级最节能？',
      options: ['1级', '5级', '2级', '3级'],
      answer: [0],
      explanation: '能效标识的数字越小越节能，1级最省电。数字大的不是更好，买的时候别看反了。',
    },
  ]),
  ...questionsFrom('life', AIR_CONDITIONING_NOTICE, [
    {
      key: 'life-aircon-summer',
      kind: 'single',
      difficulty: 1,
      stem: '国家要求公共建筑夏季室内空调温度一般设定在不低于多少摄氏度？',
      options: ['18℃', '22℃', '24℃', '26℃'],
      answer: [3],
      explanation: '除有特殊要求的以外，夏季不低于26℃，冬季不高于20℃。家里照着做，省电也不容易着凉。',
    },
  ]),
  ...questionsFrom('life', DIETARY_GUIDELINES, [
    {
      key: 'life-salt',
      kind: 'single',
      difficulty: 1,
      stem: '《中国居民膳食指南（2022）》建议，成年人每天吃盐不超过多少克？',
      options: ['5克', '8克', '10克', '12克'],
      answer: [0],
      explanation: '建议每天不超过5克，算上酱油、咸菜里的盐。吃得太咸容易升高血压。',
    },
  ]),
  ...questionsFrom('life', HEALTH_LITERACY, [
    {
      key: 'life-exercise',
      kind: 'single',
      difficulty: 2,
      stem: '为了健康，成年人每周中等强度的身体活动，一般建议累计达到多少分钟以上？',
      options: ['30分钟', '60分钟', '150分钟', '600分钟'],
      answer: [2],
      explanation:
        '一般建议每周累计150分钟以上，比如每周五天、每天快走半小时。有慢性病的，先问问医生怎么动合适。',
    },
    {
      key: 'life-hypertension',
      kind: 'single',
      difficulty: 2,
      stem: '没有服降压药时，在医疗机构非同日多次测量，血压达到多少可以诊断为高血压？',
      options: [
        '120/80毫米汞柱及以上',
        '140/90毫米汞柱及以上',
        '100/60毫米汞柱及以上',
        '180/120毫米汞柱及以上',
      ],
      answer: [1],
      explanation:
        '诊断的界限是收缩压140或者舒张压90，有一项达到就算。120/80属于需要留意的水平，180/120已经很危险。',
    },
    {
      key: 'life-health-basics',
      kind: 'multiple',
      difficulty: 1,
      stem: '“健康四大基石”除了戒烟限酒，还包括哪些？',
      options: ['心理平衡', '多吃保健品', '合理膳食', '少活动多卧床'],
      answer: [0, 2],
      explanation:
        '四大基石是合理膳食、适量运动、戒烟限酒、心理平衡。保健品不能代替好习惯，总躺着不动也不利于健康。',
    },
    {
      key: 'life-medicine-rules',
      kind: 'multiple',
      difficulty: 1,
      stem: '用药时，下列哪些做法正确？',
      options: ['遵照医嘱和说明书', '觉得见效慢就自己加倍吃', '看病时告诉医生过敏史', '用药前看清有效期'],
      answer: [0, 2, 3],
      explanation:
        '遵医嘱、看有效期、说清过敏史，都能减少用药风险。自己加量可能伤肝伤肾，见效慢应当去问医生。',
    },
    {
      key: 'life-fall-prevention',
      kind: 'multiple',
      difficulty: 1,
      stem: '为了防止家里的老人跌倒，下列哪些做法有帮助？',
      options: [
        '在过道里多放些小凳子',
        '过道和床边装夜灯',
        '卫生间装扶手、铺防滑垫',
        '起床时先坐一会儿再站起来',
      ],
      answer: [1, 2, 3],
      explanation: '扶手、灯光、慢起身，能避免很多跌倒。过道里的杂物反而容易把人绊倒。',
    },
    {
      key: 'life-antibiotics',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '普通感冒多由病毒引起，吃抗生素就能好得快。',
      options: ['对', '错'],
      answer: [1],
      explanation: '抗生素对付的是细菌，对病毒没有作用。随意吃会产生副作用和耐药，用不用听医生的。',
    },
    {
      key: 'life-flu-vaccine',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '流感病毒经常变化，所以流感疫苗一般需要每年接种。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '病毒会变，疫苗的保护力也会随时间减弱，每年流行季前接种效果好。老年人和慢性病患者可以优先考虑。',
    },
    {
      key: 'life-blood-pressure-pills',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '高血压患者吃药后血压正常了，就可以自己停药。',
      options: ['对', '错'],
      answer: [1],
      explanation: '血压正常是药物控制的结果，自己停药血压可能反弹，甚至引起意外。减药、停药都要听医生的。',
    },
  ]),
  ...questionsFrom('life', HOTLINE_12345, [
    {
      key: 'life-hotline-12345',
      kind: 'single',
      difficulty: 1,
      stem: '遇到公共服务方面的问题，想咨询、求助或者提建议，可以拨打哪个政务服务便民热线？',
      options: ['12345', '12306', '10086', '12123'],
      answer: [0],
      explanation:
        '12345是政务服务便民热线，受理非紧急的诉求。12306管铁路客运，12123管车辆和驾驶证业务，紧急情况请打110、119、120。',
    },
  ]),
  ...questionsFrom('life', HOTLINE_12315, [
    {
      key: 'life-hotline-12315',
      kind: 'single',
      difficulty: 1,
      stem: '买到假冒伪劣商品想投诉举报，可以拨打哪个热线？',
      options: ['12393', '12315', '12348', '12333'],
      answer: [1],
      explanation: '12315是市场监管部门的消费者投诉举报热线。12333问社保就业，12348问法律，12393问医保。',
    },
  ]),
  ...questionsFrom('life', IDENTITY_CARD_LAW, [
    {
      key: 'life-id-long-term',
      kind: 'single',
      difficulty: 2,
      stem: '居民多大年纪申领的居民身份证，有效期为长期？',
      options: ['三十五周岁以上', '四十周岁以上', '四十六周岁以上', '六十周岁以上'],
      answer: [2],
      explanation: '四十六周岁以上申领的身份证长期有效。二十六至四十五周岁申领的，有效期是二十年。',
    },
  ]),
  ...questionsFrom('life', RESIDENCE_PERMIT_REGULATIONS, [
    {
      key: 'life-residence-permit',
      kind: 'single',
      difficulty: 2,
      stem: '离开户籍地到其他城市居住，一般住满多久、符合条件的可以申领居住证？',
      options: ['一个月', '三个月', '半年', '两年'],
      answer: [2],
      explanation:
        '居住半年以上，有合法稳定就业、住所或者连续就读条件之一的，可以申领。居住证能方便办事和享受公共服务。',
    },
  ]),
  ...questionsFrom('life', BLOOD_DONATION_LAW, [
    {
      key: 'life-blood-free',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '我国实行无偿献血制度。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '献血法规定国家实行无偿献血制度，提倡健康适龄的公民自愿献血。无偿献血的血液必须用于临床，不得买卖。',
    },
  ]),
  ...questionsFrom('life', DEPOSIT_INSURANCE_REGULATIONS, [
    {
      key: 'life-deposit-limit',
      kind: 'single',
      difficulty: 2,
      stem: '同一存款人在同一家银行的存款，存款保险最高偿付限额是多少元？',
      options: ['10万元', '20万元', '50万元', '500万元'],
      answer: [2],
      explanation: '限额是50万元，本金和利息合并计算，限额以内全额偿付。存款人不用交保费，由银行缴纳。',
    },
  ]),
  ...questionsFrom('life', CREDIT_REPORTING_REGULATIONS, [
    {
      key: 'life-credit-report-free',
      kind: 'single',
      difficulty: 2,
      stem: '个人每年可以免费查询几次自己的信用报告？',
      options: ['一次', '两次', '六次', '十二次'],
      answer: [1],
      explanation: '每年可以免费查询两次本人的信用报告。声称花钱能“洗白征信”的，多半是骗局。',
    },
  ]),
  ...questionsFrom('life', ECOLOGY_DAY_DECISION, [
    {
      key: 'life-ecology-day',
      kind: 'single',
      difficulty: 2,
      stem: '每年的全国生态日是哪一天？',
      options: ['3月12日', '4月22日', '6月5日', '8月15日'],
      answer: [3],
      explanation: '2023年起每年8月15日为全国生态日。3月12日是植树节，6月5日是环境日。',
    },
  ]),
  ...questionsFrom('life', HOLIDAY_RULES, [
    {
      key: 'life-spring-festival',
      kind: 'single',
      difficulty: 3,
      stem: '从2025年起，春节法定假期的第一天是哪一天？',
      options: ['农历正月初二', '农历正月初一', '农历腊月二十三', '农历除夕'],
      answer: [3],
      explanation:
        '修改后的放假办法规定，春节放假四天，从农历除夕到正月初三。以前的三天假是从正月初一开始的。',
    },
  ]),
  ...questionsFrom('life', FOOD_WASTE_LAW, [
    {
      key: 'life-food-waste',
      kind: 'multiple',
      difficulty: 1,
      stem: '在餐馆吃饭，下列哪些做法有助于反对食品浪费？',
      options: ['吃不完的打包带走', '选小份菜', '为了面子多点几道菜', '按人数适量点餐'],
      answer: [0, 1, 3],
      explanation:
        '适量点、选小份、吃不完打包，既节约又体面。反食品浪费法要求形成文明、健康、理性、绿色的消费方式，为了面子多点菜正好相反。',
    },
  ]),
  ...questionsFrom('life', PERSONAL_INFORMATION_LAW, [
    {
      key: 'life-information-habits',
      kind: 'multiple',
      difficulty: 1,
      stem: '下列哪些习惯有助于保护个人信息？',
      options: [
        '各处账号都用同一个密码',
        '丢快递盒前涂掉姓名电话',
        '不把验证码告诉别人',
        '把身份证照片发到朋友圈',
      ],
      answer: [1, 2],
      explanation:
        '涂掉快递信息、守住验证码，简单又有效。身份证照片外传可能被人冒用，密码都一样，丢一个就全丢了。',
    },
  ]),
  ...questionsFrom('life', MEDICAL_FUND_REGULATIONS, [
    {
      key: 'life-lend-insurance-card',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '自己的医保卡可以借给亲戚，让他用自己的名义看病报销。',
      options: ['对', '错'],
      answer: [1],
      explanation:
        '条例规定，参保人员不得将本人的医疗保障凭证交由他人冒名使用。家庭成员可以依规共济使用个人账户，但不等于冒名就医。',
    },
  ]),
  ...questionsFrom('life', IDENTITY_CARD_REISSUE, [
    {
      key: 'life-id-reissue-elsewhere',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '身份证在外地丢了，符合条件的可以在当地申请补领，不一定要回户籍地。',
      options: ['对', '错'],
      answer: [0],
      explanation: '居民身份证异地受理、挂失申报已经在全国实行。丢失后尽快挂失并补领，减少被人冒用的风险。',
    },
  ]),
  ...questionsFrom('life', ELDERLY_LAW, [
    {
      key: 'life-elderly-age',
      kind: 'single',
      difficulty: 1,
      stem: '按照老年人权益保障法，老年人是指多少周岁以上的公民？',
      options: ['五十五周岁', '六十周岁', '六十五周岁', '七十周岁'],
      answer: [1],
      explanation:
        '法律规定老年人是指六十周岁以上的公民。有些优待从六十五或者七十周岁起享受，那是各地的具体规定。',
    },
  ]),
]
