import type * as z from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/**
 * What is wrong with a value, for `z.config({ customError: chineseIssue })` of every process that
 * parses input; zod's own Chinese pack names types that no user knows.
 */
export function chineseIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === null || issue.input === undefined || issue.input === '' ? '请填写' : '格式不正确'
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${String(issue.maximum)} 个字` : `不能大于 ${String(issue.maximum)}`
    case 'invalid_format':
      return issue.format === 'date' ? '日期格式应为 2026-09-04' : '格式不正确'
    case 'invalid_value':
      return issue.values.length === 0 ? '请选择' : `只能是 ${issue.values.map(String).join('、')}`
    case 'not_multiple_of':
      return '请填写整数'
    default:
      return '填写有误'
  }
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? '请填写' : `至少 ${minimum} 个字符`
  if (origin === 'array') return minimum <= 1 ? '至少需要一项' : `至少需要 ${minimum} 项`
  return `不能小于 ${minimum}`
}

/** What a use case found wrong, by the code it puts into `message` of an issue. */
const issueText: Readonly<Record<string, string>> = {
  required: '请填写',
  inFuture: '日期在今天之后；还没有发生的事不能登记',
  beforeSubmission: '审核结束日期早于送审日期',
  outsideRound: '批准延长的日期不在本轮审核期间',
  beforeMeeting: '补正日期早于讨论日期',
  departureReason: '结论与法制审核意见不一致，请写明理由',
  unknownCalculation: '所选裁量计算不在本案中或者已作废',
  unknownParty: '所选当事人不在本案中',
  pageRange: '页码写法不对或超出页数，如：1-3、5',
  pageOutsideRound: '所选页不在这两轮的送审材料中',
  pageNotInFile: '引用的页不在本案材料中，请重新引用',
  dismissReason: '不采纳机器预审的提示，须写明理由',
  unknownMaterial: '所选材料不在本案中',
  contractDays: '合同结束日期早于开始日期',
  tooEarly: '年份有误，请核对',
  tooFar: '日期在一年以后，请核对年份',
  controlCharacter: '含有看不见的控制字符，请删去后重新输入',
  halfCharacter: '含有不完整的字符，请删去后重新输入',
  tooLong: '最多 20000 个字',
  tooLongLine: '最多 500 个字',
  lineBreak: '只能写一行',
  relativePath: '请填写完整的文件夹路径',
}

const pathText: Readonly<Record<string, string>> = {
  passphrase: '工作台口令',
  password: '密码',
  'administrator.password': '管理员密码',
  directory: '文件夹',
}

/** The sentence for one issue; a message that is a sentence already is shown as it is. */
export function issueOf(issue: { path: string; message: string }): string {
  const text = Object.hasOwn(issueText, issue.message) ? issueText[issue.message] : issue.message
  return Object.hasOwn(pathText, issue.path) ? `${pathText[issue.path]}：${text}` : (text ?? '')
}

/** What is wrong with an intake folder, each with what to do about it (docs/intake-folder.md). */
export const intakeIssueText = {
  noDescription: () => '文件夹里没有 case.json；请选择由 case.json 和 materials 组成的收件文件夹',
  notJson: (line: string, column: string) =>
    `case.json 不是合格的 JSON${line === '' ? '' : `（第 ${line} 行第 ${column} 列附近）`}`,
  notLikeThis: (path: string, detail: string) => `case.json 的 ${path || '整个文件'}：${detail}`,
  pathInName: (file: string) => `case.json 所写的文件名“${file}”带有路径；只能写 materials 文件夹里的文件名`,
  missingFile: (file: string) => `materials 文件夹里没有“${file}”`,
  notAFile: (file: string) => `materials 文件夹里的“${file}”不是文件`,
  link: (file: string) => `materials 文件夹里的“${file}”是链接；请放入文件本身`,
  linkedFolder: () => 'materials 文件夹是链接；请放入文件夹本身',
  descriptionNoFile: () => 'case.json 不是普通文件；请放入文件本身',
  descriptionTooLarge: () => 'case.json 超过 8 MB，不像是案件说明；请核对',
  notListed: (file: string) => `“${file}”被引用，但没有列在 materials 清单里`,
  wrongPaper: (file: string, paper: string) =>
    `“${file}”的种类和题名不是${paper}；请把它在 materials 里的 kind 或 title 写对`,
  inFuture: (day: string) => `case.json 里的日期 ${day} 在今天之后；还没有发生的事不能收入`,
  listedTwice: (file: string) => `“${file}”在 materials 清单里列了两次`,
  unknownParty: (name: string) => `“${name}”不在 parties 里；请写与 parties 中完全一样的名称`,
} as const
