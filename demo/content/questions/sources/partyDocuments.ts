import type { Source } from '../../types'

/** Party regulations and the Party’s account of its history. Sources that articles share are in ../../sources. */

const CENTRAL_COMMITTEE = '中共中央'
const PARTY_SITE = 'https://www.12371.cn'

export const DISCIPLINE_REGULATIONS: Source = {
  issuer: CENTRAL_COMMITTEE,
  title: '《中国共产党纪律处分条例》（2023年修订）',
  documentNumber: null,
  publishedOn: '2023-12-19',
  url: PARTY_SITE,
}

export const PARTY_ELECTION_REGULATIONS: Source = {
  issuer: CENTRAL_COMMITTEE,
  title: '《中国共产党基层组织选举工作条例》',
  documentNumber: null,
  publishedOn: '2020-07-13',
  url: PARTY_SITE,
}

export const CADRE_SELECTION_REGULATIONS: Source = {
  issuer: CENTRAL_COMMITTEE,
  title: '《党政领导干部选拔任用工作条例》',
  documentNumber: null,
  publishedOn: null,
  url: PARTY_SITE,
}

export const MEMBERSHIP_RULES: Source = {
  issuer: '中共中央办公厅',
  title: '《中国共产党发展党员工作细则》',
  documentNumber: null,
  publishedOn: null,
  url: PARTY_SITE,
}

export const CONCISE_PARTY_HISTORY: Source = {
  issuer: '本书编写组',
  title: '《中国共产党简史》',
  documentNumber: null,
  publishedOn: null,
  url: PARTY_SITE,
}
