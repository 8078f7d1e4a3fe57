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
