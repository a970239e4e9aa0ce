import type { Source } from './types'

/** Official documents that several items draw on, so that each is named in one way only. */

const NPC = '全国人民代表大会'
const NPC_STANDING_COMMITTEE = '全国人民代表大会常务委员会'
const LAW_DATABASE = 'https://flk.npc.gov.cn'
const PARTY_SITE = 'https://www.12371.cn'

export const CONSTITUTION: Source = {
  issuer: NPC,
  title: '《中华人民共和国宪法》（2018年修正）',
  documentNumber: null,
  publishedOn: '2018-03-11',
  url: LAW_DATABASE,
}

export const PARTY_CONSTITUTION: Source = {
  issuer: '中国共产党第二十次全国代表大会',
  title: '《中国共产党章程》',
  documentNumber: null,
  publishedOn: '2022-10-22',
  url: PARTY_SITE,
}

export const BRANCH_REGULATIONS: Source = {
  issuer: '中共中央',
  title: '《中国共产党支部工作条例（试行）》',
  documentNumber: null,
  publishedOn: null,
  url: PARTY_SITE,
}

export const MEMBER_EDUCATION_REGULATIONS: Source = {
  issuer: '中共中央',
  title: '《中国共产党党员教育管理工作条例》',
  documentNumber: null,
  publishedOn: null,
  url: PARTY_SITE,
}

export const PARTY_SYMBOLS_REGULATIONS: Source = {
  issuer: '中共中央',
  title: '《中国共产党党徽党旗条例》',
  documentNumber: null,
  publishedOn: '2021-06-26',
  url: PARTY_SITE,
}

export const PARTY_HISTORY: Source = {
  issuer: '中共中央党史和文献研究院',
  title: '《中国共产党一百年大事记（1921年7月—2021年6月）》',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.dswxyjy.org.cn',
}

export const CIVIL_CODE: Source = {
  issuer: NPC,
  title: '《中华人民共和国民法典》',
  documentNumber: '主席令第四十五号',
  publishedOn: '2020-05-28',
  url: LAW_DATABASE,
}

export const CONSUMER_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国消费者权益保护法》（2013年修正）',
  documentNumber: null,
  publishedOn: '2013-10-25',
  url: LAW_DATABASE,
}

export const PERSONAL_INFORMATION_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国个人信息保护法》',
  documentNumber: '主席令第九十一号',
  publishedOn: '2021-08-20',
  url: LAW_DATABASE,
}

export const FRAUD_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国反电信网络诈骗法》',
  documentNumber: '主席令第一一九号',
  publishedOn: '2022-09-02',
  url: LAW_DATABASE,
}

export const FOOD_WASTE_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国反食品浪费法》',
  documentNumber: '主席令第七十八号',
  publishedOn: '2021-04-29',
  url: LAW_DATABASE,
}

export const WORK_SAFETY_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国安全生产法》（2021年修正）',
  documentNumber: '主席令第八十八号',
  publishedOn: '2021-06-10',
  url: LAW_DATABASE,
}

export const FIRE_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国消防法》（2021年修正）',
  documentNumber: null,
  publishedOn: '2021-04-29',
  url: LAW_DATABASE,
}

export const FIRE_ADVICE: Source = {
  issuer: '国家消防救援局',
  title: '消防安全常识公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.119.gov.cn',
}

export const FRAUD_ADVICE: Source = {
  issuer: '公安部',
  title: '防范电信网络诈骗公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.mps.gov.cn',
}

export const FIRST_AID_ADVICE: Source = {
  issuer: '中国红十字会总会',
  title: '公众急救常识公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.redcross.org.cn',
}

export const HIGH_RISE_FIRE_RULES: Source = {
  issuer: '应急管理部',
  title: '《高层民用建筑消防安全管理规定》',
  documentNumber: '应急管理部令第5号',
  publishedOn: null,
  url: 'https://www.mem.gov.cn',
}

export const ELDERLY_DIGITAL_PLAN: Source = {
  issuer: '国务院办公厅',
  title: '《关于切实解决老年人运用智能技术困难的实施方案》',
  documentNumber: '国办发〔2020〕45号',
  publishedOn: null,
  url: 'https://www.gov.cn',
}

export const WASTE_SORTING_STANDARD: Source = {
  issuer: '国家市场监督管理总局、国家标准化管理委员会',
  title: '《生活垃圾分类标志》',
  documentNumber: 'GB/T 19095-2019',
  publishedOn: null,
  url: 'https://std.samr.gov.cn',
}
