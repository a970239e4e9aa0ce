import type { Source } from '../../types'

/** Regulations, rules and notices of the State Council and its departments. Sources that articles share are in ../../sources. */

const STATE_COUNCIL = '国务院'
const GOVERNMENT_SITE = 'https://www.gov.cn'

export const PETITION_REGULATIONS: Source = {
  issuer: '中共中央、国务院',
  title: '《信访工作条例》',
  documentNumber: null,
  publishedOn: '2022-02-25',
  url: GOVERNMENT_SITE,
}

export const GOVERNMENT_INFORMATION_REGULATIONS: Source = {
  issuer: STATE_COUNCIL,
  title: '《中华人民共和国政府信息公开条例》（2019年修订）',
  documentNumber: '国务院令第711号',
  publishedOn: '2019-04-03',
  url: GOVERNMENT_SITE,
}

export const RESIDENCE_PERMIT_REGULATIONS: Source = {
  issuer: STATE_COUNCIL,
  title: '《居住证暂行条例》',
  documentNumber: '国务院令第663号',
  publishedOn: '2015-11-26',
  url: GOVERNMENT_SITE,
}

export const DEPOSIT_INSURANCE_REGULATIONS: Source = {
  issuer: STATE_COUNCIL,
  title: '《存款保险条例》',
  documentNumber: '国务院令第660号',
  publishedOn: '2015-02-17',
  url: GOVERNMENT_SITE,
}

export const CREDIT_REPORTING_REGULATIONS: Source = {
  issuer: STATE_COUNCIL,
  title: '《征信业管理条例》',
  documentNumber: '国务院令第631号',
  publishedOn: '2013-01-21',
  url: GOVERNMENT_SITE,
}

export const HOLIDAY_RULES: Source = {
  issuer: STATE_COUNCIL,
  title: '《全国年节及纪念日放假办法》（2024年修订）',
  documentNumber: '国务院令第795号',
  publishedOn: '2024-11-10',
  url: GOVERNMENT_SITE,
}

export const MEDICAL_FUND_REGULATIONS: Source = {
  issuer: STATE_COUNCIL,
  title: '《医疗保障基金使用监督管理条例》',
  documentNumber: '国务院令第735号',
  publishedOn: '2021-01-15',
  url: GOVERNMENT_SITE,
}

export const AIR_CONDITIONING_NOTICE: Source = {
  issuer: '国务院办公厅',
  title: '《国务院办公厅关于严格执行公共建筑空调温度控制标准的通知》',
  documentNumber: '国办发〔2007〕42号',
  publishedOn: null,
  url: GOVERNMENT_SITE,
}

export const HOTLINE_12345: Source = {
  issuer: '国务院办公厅',
  title: '《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》',
  documentNumber: '国办发〔2020〕53号',
  publishedOn: null,
  url: GOVERNMENT_SITE,
}

export const ENERGY_LABEL_RULES: Source = {
  issuer: '国家发展和改革委员会、国家质量监督检验检疫总局',
  title: '《能源效率标识管理办法》（2016年修订）',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.ndrc.gov.cn',
}

export const WEATHER_WARNING_RULES: Source = {
  issuer: '中国气象局',
  title: '《气象灾害预警信号发布与传播办法》',
  documentNumber: '中国气象局令第16号',
  publishedOn: '2007-06-12',
  url: 'https://www.cma.gov.cn',
}

export const RABIES_RULES: Source = {
  issuer: '国家疾病预防控制局、国家卫生健康委员会',
  title: '《狂犬病暴露预防处置工作规范（2023年版）》',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.ndcpa.gov.cn',
}
