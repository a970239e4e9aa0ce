import { CIVIL_CODE, CONSUMER_LAW, FRAUD_LAW, PERSONAL_INFORMATION_LAW } from '../sources'
import type { QuestionData } from '../types'
import { questionsFrom } from './questionsFrom'
import {
  DOMESTIC_VIOLENCE_LAW,
  ELDERLY_LAW,
  FOOD_SAFETY_LAW,
  LABOUR_CONTRACT_LAW,
  LEGAL_AID_LAW,
} from './sources/laws'

export const lawQuestions: QuestionData[] = [
  ...questionsFrom('law', CIVIL_CODE, [
    {
      key: 'law-code-effective',
      kind: 'single',
      difficulty: 1,
      stem: '《民法典》从哪一天起施行？',
      options: ['2020年5月28日', '2020年7月1日', '2020年10月1日', '2021年1月1日'],
      answer: [3],
      explanation: '民法典自2021年1月1日起施行。2020年5月28日是全国人大表决通过的日子。',
    },
    {
      key: 'law-age-eight',
      kind: 'single',
      difficulty: 2,
      stem: '未成年人满几周岁，就是“限制民事行为能力人”，可以独立做与年龄、智力相适应的事？',
      options: ['六周岁', '八周岁', '十周岁', '十二周岁'],
      answer: [1],
      explanation: '民法典规定的界限是八周岁，比如买文具可以自己做主。不满八周岁的，由法定代理人代理。',
    },
    {
      key: 'law-limitation',
      kind: 'single',
      difficulty: 2,
      stem: '法律没有另外规定时，向法院请求保护民事权利的诉讼时效一般是几年？',
      options: ['一年', '两年', '三年', '五年'],
      answer: [2],
      explanation:
        '普通诉讼时效为三年，从知道或者应当知道权利受损和义务人之日起算。两年是民法典以前曾用过的旧规定。',
    },
    {
      key: 'law-cooling-off',
      kind: 'single',
      difficulty: 1,
      stem: '到婚姻登记机关申请离婚登记后，多少日内任何一方不愿意离婚都可以撤回申请？',
      options: ['30日', '60日', '90日', '180日'],
      answer: [0],
      explanation: '民法典规定了30日的离婚冷静期，从登记机关收到申请之日起算。到法院诉讼离婚不适用这一规定。',
    },
    {
      key: 'law-printed-will',
      kind: 'single',
      difficulty: 3,
      stem: '立打印遗嘱，应当有几名以上的见证人在场见证？',
      options: ['不需要见证人', '一名', '两名', '四名'],
      answer: [2],
      explanation:
        '打印遗嘱应当有两个以上见证人，遗嘱人和见证人在每一页签名并注明年、月、日。不需要见证人的是亲笔书写的自书遗嘱。',
    },
    {
      key: 'law-several-wills',
      kind: 'single',
      difficulty: 2,
      stem: '老人先后立过几份遗嘱，内容相互抵触，以哪一份为准？',
      options: ['最后立的一份', '字数最多的一份', '最先立的一份', '经过公证的一份'],
      answer: [0],
      explanation: '立有数份遗嘱，内容相抵触的，以最后的遗嘱为准。过去公证遗嘱优先，民法典已经不再这样规定。',
    },
    {
      key: 'law-loan-interest',
      kind: 'single',
      difficulty: 2,
      stem: '朋友之间借钱，借条上没有写利息，法律上怎么看？',
      options: ['视为没有利息', '按银行存款利率算', '由出借人事后决定', '按当地习惯的利率算'],
      answer: [0],
      explanation: '民法典规定，借款合同对支付利息没有约定的，视为没有利息。想要利息，借钱时就要写清楚。',
    },
    {
      key: 'law-guarantee',
      kind: 'single',
      difficulty: 3,
      stem: '保证合同没有写明保证方式，按照什么方式承担保证责任？',
      options: ['连带责任保证', '抵押担保', '不承担责任', '一般保证'],
      answer: [3],
      explanation:
        '没有约定或者约定不明确的，按照一般保证承担责任，一般先由债务人还。过去按连带责任处理，民法典作了改变。',
    },
    {
      key: 'law-deposit',
      kind: 'single',
      difficulty: 3,
      stem: '定金的数额由双方约定，但不得超过主合同标的额的多少？',
      options: ['百分之五', '百分之十', '百分之二十', '百分之五十'],
      answer: [2],
      explanation: '超过百分之二十的部分不产生定金的效力。签合同时还要分清“定金”和“订金”，两者法律效果不同。',
    },
    {
      key: 'law-thrown-from-height',
      kind: 'single',
      difficulty: 1,
      stem: '有人从楼上扔东西砸伤行人，查清是谁扔的，由谁承担侵权责任？',
      options: ['整栋楼的住户', '扔东西的人', '居民委员会', '受伤的人自己'],
      answer: [1],
      explanation:
        '禁止从建筑物中抛掷物品，查清了就由侵权人依法承担责任。查不清具体侵权人时，才涉及可能加害的住户给予补偿。',
    },
    {
      key: 'law-residence-right',
      kind: 'single',
      difficulty: 3,
      stem: '按照民法典，居住权从什么时候设立？',
      options: ['办理登记时', '搬进去住时', '签好合同时', '口头答应时'],
      answer: [0],
      explanation:
        '设立居住权要订立书面合同并申请登记，居住权自登记时设立。只签合同不登记，居住权还没有设立。',
    },
    {
      key: 'law-goodwill-ride',
      kind: 'single',
      difficulty: 2,
      stem: '好心让邻居免费搭自家的车，发生交通事故，责任在自己一方，邻居受了伤，驾驶人的赔偿责任一般怎样认定？',
      options: ['转由搭车人承担', '完全免除', '应当加倍', '应当减轻'],
      answer: [3],
      explanation:
        '非营运车辆无偿搭乘，应当减轻驾驶人的赔偿责任，但有故意或者重大过失的除外。减轻不等于免除，好意也要安全驾驶。',
    },
    {
      key: 'law-first-order-heirs',
      kind: 'multiple',
      difficulty: 1,
      stem: '没有遗嘱时，下列哪些人是第一顺序继承人？',
      options: ['兄弟姐妹', '配偶', '父母', '祖父母'],
      answer: [1, 2],
      explanation:
        '第一顺序是配偶、子女、父母。兄弟姐妹、祖父母、外祖父母是第二顺序，没有第一顺序继承人继承时才轮到他们。',
    },
    {
      key: 'law-void-marriage',
      kind: 'multiple',
      difficulty: 2,
      stem: '下列哪些情形的婚姻无效？',
      options: ['重婚', '未到法定婚龄', '有禁止结婚的亲属关系', '没有举办婚礼'],
      answer: [0, 1, 2],
      explanation:
        '重婚、有禁止结婚的亲属关系、未到法定婚龄，婚姻都无效。结婚以登记为准，办不办婚礼不影响婚姻的效力。',
    },
    {
      key: 'law-cut-off-utilities',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '业主拖欠物业费，物业公司可以用停水停电的办法催交。',
      options: ['对', '错'],
      answer: [1],
      explanation:
        '民法典规定，物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。可以催告，也可以起诉或者申请仲裁。',
    },
    {
      key: 'law-good-samaritan',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '因自愿实施紧急救助造成受助人损害的，救助人不承担民事责任。',
      options: ['对', '错'],
      answer: [0],
      explanation: '这是民法典第一百八十四条的规定，为的是让好心人敢出手相助。',
    },
    {
      key: 'law-loan-without-date',
      kind: 'trueFalse',
      difficulty: 2,
      stem: '借条上没有写还款日期，出借人可以催告借款人在合理期限内返还。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '没有约定还款期限的，借款人可以随时还，出借人可以催告对方在合理期限内还。没有写日期，不等于不用还。',
    },
    {
      key: 'law-remarried-parent',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '父母再婚以后，子女就不再有赡养父母的义务。',
      options: ['对', '错'],
      answer: [1],
      explanation:
        '民法典规定，子女对父母的赡养义务，不因父母的婚姻关系变化而终止。老人的婚姻自由同样受到尊重。',
    },
  ]),
  ...questionsFrom('law', CONSUMER_LAW, [
    {
      key: 'law-seven-days',
      kind: 'single',
      difficulty: 1,
      stem: '网上买的普通商品，消费者一般可以自收到之日起几日内无理由退货？',
      options: ['三日', '七日', '十五日', '三十日'],
      answer: [1],
      explanation: '法律规定的是七日，退回的商品应当完好。有的商家承诺更长时间，那是商家自愿的服务。',
    },
    {
      key: 'law-triple-damages',
      kind: 'single',
      difficulty: 2,
      stem: '商家欺诈消费者，消费者可以要求增加赔偿价款的三倍。算下来不足多少元的，按这个数赔？',
      options: ['100元', '300元', '500元', '3000元'],
      answer: [2],
      explanation: '增加赔偿的金额不足500元的，为500元，法律另有规定的除外。买到小件商品受骗，也值得维权。',
    },
    {
      key: 'law-no-return-goods',
      kind: 'multiple',
      difficulty: 2,
      stem: '网购时，下列哪些商品不适用七日无理由退货？',
      options: ['没有拆封的电水壶', '按消费者要求定作的', '鲜活易腐的', '没有穿过的普通衣服'],
      answer: [1, 2],
      explanation:
        '定作的、鲜活易腐的商品，法律列明不适用。普通衣服、家电保持完好，收到七日内可以无理由退货。',
    },
  ]),
  ...questionsFrom('law', FOOD_SAFETY_LAW, [
    {
      key: 'law-tenfold',
      kind: 'single',
      difficulty: 2,
      stem: '商家明知食品不符合安全标准还卖，消费者除要求赔偿损失外，还可以要求支付价款几倍的赔偿金？',
      options: ['两倍', '三倍', '五倍', '十倍'],
      answer: [3],
      explanation:
        '可以要求价款十倍或者损失三倍的赔偿金，增加的金额不足一千元的为一千元。价款三倍是一般商品欺诈的规定。',
    },
  ]),
  ...questionsFrom('law', LABOUR_CONTRACT_LAW, [
    {
      key: 'law-written-contract',
      kind: 'single',
      difficulty: 2,
      stem: '用人单位最晚应当在用工之日起多长时间内，同劳动者订立书面劳动合同？',
      options: ['一周内', '一个月内', '三个月内', '一年内'],
      answer: [1],
      explanation: '应当在一个月内订立。超过一个月不满一年没有订立的，用人单位应当每月支付两倍工资。',
    },
    {
      key: 'law-employer-must-not',
      kind: 'multiple',
      difficulty: 2,
      stem: '用人单位招人时，下列哪些做法不合法？',
      options: ['扣押居民身份证', '要求找人作担保', '了解与工作直接相关的情况', '要求交押金'],
      answer: [0, 1, 3],
      explanation:
        '法律禁止扣押证件、要求担保、以其他名义收取财物。与劳动合同直接相关的基本情况，用人单位有权了解。',
    },
  ]),
  ...questionsFrom('law', DOMESTIC_VIOLENCE_LAW, [
    {
      key: 'law-protection-order',
      kind: 'single',
      difficulty: 3,
      stem: '法院受理人身安全保护令的申请后，一般应当在多少小时内作出裁定？',
      options: ['12小时', '48小时', '72小时', '120小时'],
      answer: [2],
      explanation: '应当在72小时内作出裁定，情况紧急的在24小时内。遭遇家暴，第一时间可以拨打110。',
    },
  ]),
  ...questionsFrom('law', PERSONAL_INFORMATION_LAW, [
    {
      key: 'law-sensitive-information',
      kind: 'multiple',
      difficulty: 2,
      stem: '下列哪些属于敏感个人信息？',
      options: ['商店的营业时间', '行踪轨迹信息', '单位公开的客服电话', '医疗健康信息'],
      answer: [1, 3],
      explanation:
        '医疗健康、行踪轨迹、人脸等信息一旦泄露容易伤害人，法律给予更严的保护。单位公开的电话、营业时间不是个人信息。',
    },
  ]),
  ...questionsFrom('law', ELDERLY_LAW, [
    {
      key: 'law-supporting-elderly',
      kind: 'multiple',
      difficulty: 1,
      stem: '对老年人，赡养人应当履行哪些义务？',
      options: ['经济上供养', '生活上照料', '代替老人决定财产怎么用', '精神上慰藉'],
      answer: [0, 1, 3],
      explanation:
        '法律要求供养、照料、慰藉，还要照顾老年人的特殊需要。老年人的财产由老年人自己依法支配，子女不得侵占。',
    },
  ]),
  ...questionsFrom('law', FRAUD_LAW, [
    {
      key: 'law-lending-bank-card',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '银行卡是自己的，租给朋友收点“辛苦费”，不违反法律。',
      options: ['对', '错'],
      answer: [1],
      explanation:
        '法律禁止非法买卖、出租、出借银行账户和电话卡，这些卡常被用来骗人洗钱，出租人也要承担责任。',
    },
  ]),
  ...questionsFrom('law', LEGAL_AID_LAW, [
    {
      key: 'law-legal-aid-free',
      kind: 'trueFalse',
      difficulty: 1,
      stem: '符合条件的人获得的法律援助是免费的。',
      options: ['对', '错'],
      answer: [0],
      explanation:
        '法律援助由国家无偿提供。想了解条件，可以拨打12348公共法律服务热线，或者到法律援助中心咨询。',
    },
  ]),
]
