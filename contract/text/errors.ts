import { roles, type Role } from '#domain/account/account.ts'
import type { AppError } from '#domain/errors.ts'

import { conflictSentence } from './conflicts.ts'
import { gateReasonOf } from './gate.ts'
import { issueOf } from './inputIssues.ts'
import { progressOf } from './progress.ts'
import { roleText } from './roles.ts'
import { sheetProblem } from './exchange.ts'

/** A sentence for a user: what happened, and what can be done about it (may be empty). */
export interface ErrorSentence {
  what: string
  todo: string
}

type Sentences = { [K in AppError['kind']]: (error: Extract<AppError, { kind: K }>) => ErrorSentence }

/** One sentence pair per error kind; the compiler refuses a missing kind. */
const sentences: Sentences = {
  invalidInput: (error) => ({
    what: `填写的内容不符合要求：${error.issues.map(issueOf).join('；') || '请检查各项'}`,
    todo: '请按提示改正后再提交。',
  }),
  notFound: (error) => ({ what: `没有找到${thingOf(error.what)}。`, todo: '可能已被撤下，请刷新后再试。' }),
  signInFailed: () => ({ what: '工号或密码不正确。', todo: '请核对后重新输入；忘记密码请找管理员重设。' }),
  notSignedIn: () => ({ what: '登录已失效。', todo: '请重新登录；已填写的内容会保留。' }),
  forbidden: (error) => ({
    what: `此操作需要${error.needs.map(roleOf).join('或')}角色。`,
    todo: '请由有该角色的人员办理，或请管理员调整角色。',
  }),
  refusedByLaw: (error) => ({
    what: `依照规定现在不能办理：${error.findings.map((finding) => finding.message).join('；')}。`,
    todo: '请先补齐所列步骤；已经签发的纸质文书可选择“依纸质件代录”，系统只记瑕疵、不予阻止。',
  }),
  conflict: (error) =>
    conflictSentence(error.what, error.detail) ?? {
      what: `与已有内容冲突：${error.detail || thingOf(error.what)}`,
      todo: '请核对后改正，或刷新页面再试。',
    },
  archived: () => ({ what: '本案已经归档，不能再修改、增加或抽取材料。', todo: '确需更正的，请按档案更正程序办理。' }),
  stateSecretMark: (error) => ({
    what: `“${error.fileName}”带有“${error.mark}”标志，已停止收入，原件未保存。`,
    todo: '本系统不得存储国家秘密，请在涉密信息系统中办理。',
  }),
  fileUnreadable: (error) => unreadable(error.path, error.reason),
  fileUnusable: (error) => ({
    what: `“${error.fileName}”不能使用：${gateReasonOf(error.reason)}`,
    todo: '原件已保存的仍在本案；请换一份能打开的文件。',
  }),
  diskFull: (error) => ({
    what: `磁盘空间不足${error.neededBytes === null ? '' : `，还需要约 ${Math.ceil(error.neededBytes / 1_048_576)} MB`}：${error.path}。`,
    todo: '请清理磁盘后再试，已确认保存的内容不受影响。',
  }),
  noPermission: (error) => ({ what: `没有读写权限：${error.path}`, todo: '请换一个文件夹，或请管理员授予权限。' }),
  deskLocked: (error) => ({
    what: `工作台正被另一个窗口使用：${error.directory}`,
    todo: '请先关闭另一个窗口，再重新打开。',
  }),
  deskMissing: (error) => ({
    what: `这里还没有工作台：${error.directory}`,
    todo: '请先新建工作台，或指定正确的数据目录。',
  }),
  deskExists: (error) => ({
    what: `这里已经有工作台：${error.directory}`,
    todo: '请直接打开它，或换一个空文件夹新建。',
  }),
  wrongKey: () => ({ what: '口令或恢复密钥不正确。', todo: '请核对后重新输入；恢复密钥印在保险柜里的密钥单上。' }),
  keyMissing: (error) => ({
    what: `工作台的密钥不在这台电脑上：${error.directory}`,
    todo: '请输入纸质密钥单上的恢复密钥。系统不会为已有数据另造密钥。',
  }),
  newerSchema: (error) => ({
    what: `数据由更新版本的程序写成（数据版本 ${error.found}，本程序支持到 ${error.supported}）。`,
    todo: '请升级程序后再打开；数据没有被改动。',
  }),
  unsafeSqlite: (error) => ({
    what: `数据库组件版本过低（${error.version}），不能保证不丢数据。`,
    todo: '请重新安装本程序。',
  }),
  damaged: (error) => ({
    what: `数据有损坏：${error.what}。${error.detail}`,
    todo: '请停止录入，保留现场，并从最近一次备份恢复。',
  }),
  workRefused: (error) => ({
    what: `${progressOf(error.step)}时不能继续：${error.reason === 'glyphMissing' ? `字库里没有这个字 ${error.detail}` : error.detail}`,
    todo:
      error.reason === 'glyphMissing'
        ? '请核对该字，必要时在设置中选用带有该字的字体。'
        : '原有内容没有变动，请按提示处理后再试。',
  }),
  sealFailed: (error) => ({
    what: `封卷没有完成：${error.detail || error.step}`,
    todo: '没有留下半成品；请按提示处理后重新封卷。',
  }),
  workerFailed: (error) => ({
    what: `${workerProblem[error.reason]}。${error.detail}`,
    todo: '其余内容不受影响，可以重试；仍不成功请记下所处理的文件名。',
  }),
  serviceRestarted: () => ({
    what: '后台程序刚刚重新启动，这一步是否完成还不能确定。',
    todo: '已确认保存的内容都在；请先查看这一步的结果，没有完成的再做一次。',
  }),
  cancelled: () => ({ what: '已取消。', todo: '' }),
  unexpected: (error) => ({
    what: `程序出现意外错误，编号 ${error.reference}。`,
    todo: '已确认保存的内容不受影响；请把编号告诉维护人员。',
  }),
}

function unreadable(path: string, reason: string): ErrorSentence {
  if (reason === 'unknownToken') return { what: '所选的文件已经失效。', todo: '请重新选择一次。' }
  if (reason === 'folder') return { what: `这是文件夹，不是文件：${path}`, todo: '请选择其中的文件。' }
  if (reason === 'link') return { what: `这是链接，不是文件本身：${path}`, todo: '请选择链接所指的文件。' }
  if (reason === 'notAFile') return { what: `这不是普通文件：${path}`, todo: '请选择普通的文件。' }
  const sheet = sheetProblem[reason]
  if (sheet !== undefined) return { ...sheet, what: `${sheet.what}：${path}` }
  if (reason.startsWith('changed')) return { what: `文件在读取时被改动：${path}`, todo: '请等它写完，再重新放入。' }
  return { what: `读不到文件：${path}`, todo: '请确认文件还在、没有被其他程序占用，再重新放入。' }
}

const workerProblem = {
  crashed: '处理程序意外退出',
  timeout: '处理时间过长，已停止',
  memory: '占用内存过多，已停止',
} as const

const things: Readonly<Record<string, string>> = {
  case: '案件',
  material: '材料',
  version: '材料版本',
  scan: '扫描件',
  round: '审核轮次',
  examination: '案件审查记录',
  counsel: '法律顾问',
  counselOpinion: '法律顾问意见',
  remark: '批注',
  discussion: '讨论记录',
  decision: '决定',
  notice: '告知书',
  milestone: '节点',
  party: '当事人',
  account: '账号',
  seal: '封卷记录',
  desk: '工作台',
  file: '文件',
  docNumber: '文号',
  trip: '报送记录',
  platform: '填报平台',
  platformSection: '填报项目',
  platformEntry: '录入登记',
  photoSheet: '照片证据',
  recording: '音像记录',
  registerEntry: '台账登记',
  normativeEntry: '这条登记',
  normativeStep: '这个环节',
}

/** What happened and what to do, in Chinese, for any error that a user can meet. */
export function errorSentence<K extends AppError['kind']>(error: Extract<AppError, { kind: K }>): ErrorSentence {
  return sentenceOf(error.kind as K)(error) // as: the kind of a member is its own literal
}

/** Both halves in one line, for a terminal or a short message. */
export function errorLine(error: AppError): string {
  const { what, todo } = errorSentence(error)
  const isEnded = todo === '' || /[。！？；]$/u.test(what)
  return `${what}${isEnded ? '' : '。'}${todo}`
}

function sentenceOf<K extends AppError['kind']>(kind: K): Sentences[K] {
  return sentences[kind]
}

function thingOf(what: string): string {
  return things[what] ?? what
}

function roleOf(code: string): string {
  const role = roles.find((candidate): candidate is Role => candidate === code)
  return role === undefined ? code : `“${roleText[role]}”`
}
