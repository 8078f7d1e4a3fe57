import type { ReviewPhrase } from '#domain/review/phrase.ts'

/**
 * Standard phrases (常用语) that come with the program: what reviewers write most often in form 36.
 * `row` is the code of the row in the rule pack's checklist, empty for the opinion.
 */
export const standardPhrases: readonly ReviewPhrase[] = [
  { row: '1', text: '决定机关名称与印章不一致，请核对后更正。' },
  { row: '1', text: '以受委托单位名义作出，应当以委托机关名义。' },
  { row: '2', text: '责令停业、关闭应当报有批准权的人民政府批准，卷内未见批准文件。' },
  { row: '2', text: '本案应由其他机关管辖，建议移送。' },
  { row: '3', text: '执法人员仅一人签名，应当不少于两人。' },
  { row: '3', text: '执法证件在执法当日已过有效期。' },
  { row: '3', text: '未见出示执法证件的记录。' },
  { row: '4', text: '监测结果未告知当事人，请补充告知并附送达回证。' },
  { row: '4', text: '告知书送达后陈述申辩期限未满即拟作出决定。' },
  { row: '4', text: '送达回证填写不完整，请补正。' },
  { row: '4', text: '立案超过法定期限且无延长审批。' },
  { row: '5', text: '违法事实的时间、地点、主体没有写清。' },
  { row: '5', text: '现有证据不能证明该事实，请补充调查。' },
  { row: '5', text: '当事人名称前后不一致，请以营业执照为准统一。' },
  { row: '6', text: '适用的条、款、项不准确，请核对。' },
  { row: '6', text: '所引法律在违法行为发生时尚未施行。' },
  { row: '6', text: '罚款数额与裁量计算结果不一致，应当说明理由。' },
  { row: '6', text: '未说明从轻（从重）的依据和证据。' },
  { row: '7', text: '大写金额与小写不一致。' },
  { row: '7', text: '文书要素填写不全，请补正后重新送审。' },
  { row: '8', text: '违法行为涉嫌犯罪，建议移送公安机关。' },
  { row: '', text: '经审核，事实清楚，证据合法充分，适用法律准确，裁量适当，程序合法，同意。' },
  { row: '', text: '经审核，存在上述问题，退回补充完善后重新送审。' },
  { row: '', text: '经审核，存在上述问题，不同意拟作出的决定。' },
]
