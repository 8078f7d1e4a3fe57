import type { Verdict } from '#domain/guardFinding.ts'

/** What the check of the trail (核对留痕) found, by the store's code (`main/store/verifyChains.ts`). */
const problemText: Readonly<Record<string, string>> = {
  body: '读不出来，或者不是一条留痕',
  canonical: '写法不规范，可能被改写',
  hash: '内容与校验值不符',
  columns: '登记的编号或案件与内容不符',
  gap: '前面缺少记录',
  chain: '与上一条记录接不上',
  parents: '与本案的上一条记录接不上',
  payload: '内容与留痕时不同',
  root: '同一案件有两个开头',
  heads: '本案最后的记录与登记的不符',
  lost: '内容还在，记录不见了',
  cut: '末尾的记录被截去',
  changed: '与留痕时不同',
  anchorUnknown: '与外部存证对不上',
  missing: '不见了',
  damaged: '已损坏',
  rowChanged: '现有内容不是最后一次留痕的内容',
  rowUnrecorded: '没有任何留痕记录它的来历',
  rowMissing: '留痕里有，现在没有了',
  rowUnreadable: '读不出来',
  rowErased: '留痕内容已经销毁，无法比对',
  aborted: '核对被中止，没有看完',
}

const thingText: Readonly<Record<string, string>> = {
  event: '留痕记录',
  payload: '留痕内容',
  anchor: '存证点',
  blob: '原件',
  case: '案件',
  material: '材料',
  round: '审核轮次',
  discussion: '讨论记录',
  notice: '告知书',
  decision: '决定',
  service: '送达记录',
  payment: '缴款记录',
  scan: '拆分的扫描件',
  photoSheet: '照片证据',
  recording: '音像记录',
  paper: '纸质件去向',
  arrival: '收到的扫描件',
  printRun: '打印记录',
  ledgerImport: '导入的台账',
  ledgerRow: '台账行',
  bureauTrip: '市局往返',
  platformEntry: '填报记录',
  number: '文号',
  formTemplate: '文书模板',
  sheetTemplate: '表格模板',
  formApproval: '内部审批',
  formOffice: '文书用的单位信息',
  handover: '移交清单',
  mirror: '明文镜像设置',
  seal: '封卷记录',
  register: '统计台账登记',
  account: '账号',
  desk: '工作台',
  trail: '留痕',
}

/** One finding as a line: what it is about, then what is wrong; an unknown code is shown as it is. */
export function trailProblemOf(problem: { what: string; detail: string }): string {
  const [kind = '', id] = problem.what.split(/:(.*)/su)
  const thing = thingText[kind] ?? kind
  return `${thing}${id === undefined ? '' : ` ${id}`}：${problemText[problem.detail] ?? problem.detail}`
}

/** Whether the newest events are all there: nothing inside the desk can show it, a file sealed earlier can. */
export const trailTailText = {
  pass: '没有，与所给的封卷案卷相符',
  fail: '被截断或退回过，所给案卷封签时的留痕已不在',
  unknown: '在此无法判断（请给出本工作台以前封过的案卷）',
} as const satisfies Record<Verdict, string>
