const form = '案件集体讨论记录'

/** What the record of the n-th discussion of a case is called, on paper and among the materials. */
export function minutesTitle(no: number): string {
  return no === 1 ? form : `${form}（第${no}次）`
}

/** Whether a material is the record of the n-th discussion; a second document of one name is counted behind it. */
export function isMinutesOf(material: { kind: string; title: string }, no: number): boolean {
  const title = minutesTitle(no)
  const rest = material.title.startsWith(title) ? material.title.slice(title.length) : null
  return material.kind === 'discussionRecord' && rest !== null && /^(?:（\d+）)?$/u.test(rest)
}
