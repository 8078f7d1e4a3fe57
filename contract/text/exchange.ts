import type { BureauTrip } from '#domain/exchange/bureauTrip.ts'
import type { NumberFinding } from '#domain/exchange/outsideNumber.ts'
import type { CellProblem, CellProblemCode } from '#domain/exchange/problems.ts'

/** Why a spreadsheet cannot be read, by the reason of a `fileUnreadable`. */
export const sheetProblem: Readonly<Record<string, { what: string; todo: string }>> = {
  oldSheet: { what: '这是旧格式的表格（.xls 或 .et）', todo: '请在 WPS 或 Excel 中另存为 .xlsx，再放入。' },
  notASheet: { what: '这个文件不是能读的表格', todo: '请放入 .xlsx 或 .csv 文件；设有密码的请先去掉密码。' },
  sheetTooLarge: { what: '表格太大', todo: '台账一般不超过几千行；请删去多余的空行空列，或分成几个文件。' },
  noHeader: {
    what: '表格里没有找到表头',
    todo: '表头至少要有“当事人”“文号”“立案日期”一类的列名；请核对选的是不是台账。',
  },
}

/** What is wrong with a cell of a ledger, by its code. */
export const cellProblemText: Readonly<Record<CellProblemCode, string>> = {
  required: '没有填写',
  notADay: '不是日期，或是几个日期写在一格',
  noYear: '日期没有写年份',
  inFuture: '日期在今天之后',
  notAnAmount: '不是金额',
  codeAsNumber: '号码被当作数字存放，末几位已经丢失',
  codeCheck: '号码校验不符，请与证照核对',
  notYesNo: '看不出是或否',
  formulaError: '公式出错',
  sameRow: '与前面一行是同一案件',
  taken: '文号或立案号已用于另一案件',
  order: '日期先后不合',
}

/** A sentence about a problem of a cell: `决定日期：不是日期（2023.13.40）`. */
export function cellProblemOf(problem: Pick<CellProblem, 'code' | 'text'>, title: string): string {
  const shown = problem.text === '' ? '' : `（${problem.text}）`
  return `${title}：${cellProblemText[problem.code]}${shown}`
}

/** What becomes of a row, by its state. */
export const ledgerRowStateText = {
  new: '新建案件',
  existing: '已有案件',
  repeated: '本表重复',
  left: '暂不收入',
} as const

/** Why a row was passed over, by its code. */
export const skippedRowText = { totals: '合计行', header: '重复表头', note: '说明行' } as const

/** Why papers went to the city bureau. */
export const tripPurposeText = {
  number: '取号用印',
  review: '法制审核',
  discussion: '集体讨论',
} as const satisfies Record<BureauTrip['purpose'], string>

const numberFindingText: Readonly<Record<NumberFinding['code'], (detail: string) => string>> = {
  malformed: (detail) => `“${detail}”不是规范的文号`,
  taken: (detail) => `文号“${detail}”已经用于另一份决定`,
  otherYear: (detail) => `文号的年份与决定日期的年份（${detail}）不同`,
  otherWord: (detail) => `文号的字头与以前的（${detail}）不同`,
}

/** What is odd about a number from outside, in words. */
export function numberFindingOf({ code, detail }: Pick<NumberFinding, 'code' | 'detail'>): string {
  return numberFindingText[code](detail)
}

/** The header of `list.xlsx` of a 报审包. */
export const packageListTitles = ['序号', '文件名', '题名', '文号', '日期', '页数', '字节数', 'SHA-256'] as const

/** How the pieces of a file over 4 GB are put together again, for the stick's `合并说明.txt`. */
export function joinNote(name: string, pieces: readonly string[]): string {
  const windows = pieces.map((piece) => `"${piece}"`).join(' + ')
  const linux = pieces.map((piece) => `'${piece}'`).join(' ')
  return `“${name}”超过 4 GB，分成 ${pieces.length} 段存放。把各段复制到电脑的同一文件夹后合并：\r\nWindows：copy /b ${windows} "${name}"\r\n麒麟、统信：cat ${linux} > '${name}'\r\n`
}

/** The cause of a case whose folder does not name one. */
export const unknownCause = '案由待补'

/** What becomes of a folder of an old case. */
export const folderStateText = {
  matched: '已有案件',
  unclear: '不止一案，请选',
  new: '新建案件',
  unnamed: '没有名称，不收',
} as const
