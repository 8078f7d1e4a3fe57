/** The steps of the legal review, as the tab lists them. */
export const reviewSteps = {
  steps: '审核步骤',
  reasons: '是否须审',
  examination: '案件审查',
  discretion: '裁量',
  desk: '审核台',
  counsel: '法律顾问',
}
