import type { Source } from '../../types'

/** Public advice of official bodies: no numbered document, but the body answers for its facts. Sources that articles share are in ../../sources. */

export const HOTLINE_12315: Source = {
  issuer: '国家市场监督管理总局',
  title: '消费者投诉举报热线公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.samr.gov.cn',
}

export const EARTHQUAKE_ADVICE: Source = {
  issuer: '中国地震局',
  title: '地震避险常识公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.cea.gov.cn',
}

export const IDENTITY_CARD_REISSUE: Source = {
  issuer: '公安部',
  title: '居民身份证异地受理公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.mps.gov.cn',
}

export const CARBON_MONOXIDE_ADVICE: Source = {
  issuer: '中国疾病预防控制中心',
  title: '预防一氧化碳中毒公开资料',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.chinacdc.cn',
}

export const HEALTH_LITERACY: Source = {
  issuer: '国家卫生健康委员会',
  title: '《中国公民健康素养——基本知识与技能（2024年版）》',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.nhc.gov.cn',
}

export const DIETARY_GUIDELINES: Source = {
  issuer: '中国营养学会',
  title: '《中国居民膳食指南（2022）》',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.cnsoc.org',
}
