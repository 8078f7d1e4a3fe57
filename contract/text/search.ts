import type { SearchPlace } from '#domain/search/searchEntry.ts'

/** Where something was found. */
export const searchPlaceText: Record<SearchPlace, string> = {
  case: '案件信息',
  decision: '处罚决定',
  notice: '告知书',
  review: '法制审核',
  discussion: '集体讨论',
  service: '送达',
  material: '材料著录',
  page: '材料内容',
}

/** 法制审核第1轮, 集体讨论第2次. */
export function numberedPlace(place: 'review' | 'discussion', no: number): string {
  return `${searchPlaceText[place]}第${no}${place === 'review' ? '轮' : '次'}`
}

/** What to do about a page that looks like a state secret. The bytes are kept already: the system cannot undo that. */
export const secretMarkTodo =
  '本系统不得存储国家秘密。请立即核对纸质原件：确属涉密的，停止在本系统中使用，报告保密工作机构，由其指导清除原件及备份；不涉密的，登记核对情况即可。'

/** One page on which a mark was read. */
export function secretMarkLine(title: string, page: number, mark: string): string {
  return `“${title}”第${page}页识别到“${mark}”字样。`
}
