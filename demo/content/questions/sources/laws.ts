import type { Source } from '../../types'

/** Laws and decisions of the National People’s Congress and its Standing Committee. Sources that articles share are in ../../sources. */

const NPC_STANDING_COMMITTEE = '全国人民代表大会常务委员会'
const LAW_DATABASE = 'https://flk.npc.gov.cn'

export const CONSTITUTION_DAY_DECISION: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《全国人民代表大会常务委员会关于设立国家宪法日的决定》',
  documentNumber: null,
  publishedOn: '2014-11-01',
  url: LAW_DATABASE,
}

export const CONSTITUTION_OATH_DECISION: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《全国人民代表大会常务委员会关于实行宪法宣誓制度的决定》（2018年修订）',
  documentNumber: null,
  publishedOn: '2018-02-24',
  url: LAW_DATABASE,
}

export const NATIONAL_FLAG_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国国旗法》（2020年修正）',
  documentNumber: null,
  publishedOn: '2020-10-17',
  url: LAW_DATABASE,
}

export const NATIONAL_EMBLEM_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国国徽法》（2020年修正）',
  documentNumber: null,
  publishedOn: '2020-10-17',
  url: LAW_DATABASE,
}

export const NATIONAL_ANTHEM_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国国歌法》',
  documentNumber: null,
  publishedOn: '2017-09-01',
  url: LAW_DATABASE,
}

export const NATIONAL_MEMORIAL_DECISION: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《全国人民代表大会常务委员会关于设立南京大屠杀死难者国家公祭日的决定》',
  documentNumber: null,
  publishedOn: '2014-02-27',
  url: LAW_DATABASE,
}

export const ECOLOGY_DAY_DECISION: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《全国人民代表大会常务委员会关于设立全国生态日的决定》',
  documentNumber: null,
  publishedOn: '2023-06-28',
  url: LAW_DATABASE,
}

export const ELECTION_LAW: Source = {
  issuer: '全国人民代表大会',
  title: '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》（2020年修正）',
  documentNumber: null,
  publishedOn: '2020-10-17',
  url: LAW_DATABASE,
}

export const VILLAGE_COMMITTEE_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国村民委员会组织法》（2025年修正）',
  documentNumber: null,
  publishedOn: '2025-10-28',
  url: LAW_DATABASE,
}

export const NATIONAL_SECURITY_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国国家安全法》',
  documentNumber: null,
  publishedOn: '2015-07-01',
  url: LAW_DATABASE,
}

export const FOOD_SAFETY_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国食品安全法》',
  documentNumber: null,
  publishedOn: null,
  url: LAW_DATABASE,
}

export const LABOUR_CONTRACT_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国劳动合同法》（2012年修正）',
  documentNumber: null,
  publishedOn: '2012-12-28',
  url: LAW_DATABASE,
}

export const DOMESTIC_VIOLENCE_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国反家庭暴力法》',
  documentNumber: null,
  publishedOn: '2015-12-27',
  url: LAW_DATABASE,
}

export const ELDERLY_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国老年人权益保障法》（2018年修正）',
  documentNumber: null,
  publishedOn: '2018-12-29',
  url: LAW_DATABASE,
}

export const LEGAL_AID_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国法律援助法》',
  documentNumber: null,
  publishedOn: '2021-08-20',
  url: LAW_DATABASE,
}

export const IDENTITY_CARD_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国居民身份证法》（2011年修正）',
  documentNumber: null,
  publishedOn: '2011-10-29',
  url: LAW_DATABASE,
}

export const BLOOD_DONATION_LAW: Source = {
  issuer: NPC_STANDING_COMMITTEE,
  title: '《中华人民共和国献血法》',
  documentNumber: null,
  publishedOn: null,
  url: LAW_DATABASE,
}
