import { writeFile } from 'node:fs/promises'

import writeExcelFile from 'write-excel-file/node'

type Cell = string | number | Date | null | { value: string; columnSpan?: number; rowSpan?: number }

/** Header words of a ledger as an office keeps it: a title, groups merged over columns, leaves below. */
export const officeHeader: Cell[][] = [
  [{ value: '泉州市丰泽生态环境局2023年行政处罚案件台账', columnSpan: 16 }, ...nulls(15)],
  [
    { value: '序号', rowSpan: 2 },
    { value: '案件基本情况', columnSpan: 5 },
    ...nulls(4),
    { value: '立案日期', rowSpan: 2 },
    { value: '告知', columnSpan: 2 },
    null,
    { value: '法制审核', columnSpan: 2 },
    null,
    { value: '处罚决定', columnSpan: 3 },
    ...nulls(2),
    { value: '送达日期', rowSpan: 2 },
    { value: '备注', rowSpan: 2 },
  ],
  [
    null,
    '当事人',
    '统一社会信用代码',
    '法定代表人',
    '案由',
    '执法人员',
    null,
    '送达日期',
    '拟罚款',
    '是否',
    '理由',
    '文号',
    '日期',
    '金额',
    null,
    null,
  ],
]

/** Rows as officers type them: three ways to write a day, three to write an amount, a text in a number column. */
export const officeRows: Cell[][] = [
  [
    1,
    '泉州市丰泽区华源涂料有限公司',
    '91350599MA2DEM017F',
    '林某',
    '无证排污',
    '陈甲（13040015001）、黄乙（13040015002）',
    '2023.9.4',
    '2023.10.20',
    '20万',
    '是',
    '经过听证',
    '闽泉环罚〔2023〕118号',
    '二〇二三年十一月二十七日',
    '200,000元',
    new Date(Date.UTC(2023, 10, 29)),
    null,
  ],
  [
    2,
    '泉州市丰泽区德顺金属制品有限公司',
    '91350599MA2DEM025A',
    '吴某',
    '未批先建',
    '陈甲、黄乙',
    new Date(Date.UTC(2023, 1, 20)),
    '2023-03-30',
    62000,
    '否',
    '不属于重大执法决定',
    '闽泉环罚[2023]27号',
    '2023年4月24日',
    '6.2万元',
    '2023/4/26',
    '已缴清',
  ],
  nulls(16),
  [
    3,
    '泉州市丰泽区鑫达印刷有限公司',
    '91350599MA2DEM0335',
    '许某',
    '自行监测不规范',
    '陈甲',
    '2023.8.1',
    null,
    null,
    '否',
    '',
    '闽泉环罚〔2023〕96号',
    '2023.13.40',
    '贰万捌仟元整',
    null,
    '日期写错',
  ],
  ['合计', ...nulls(12), 290000, null, null],
]

function nulls(count: number): null[] {
  return Array.from({ length: count }, () => null)
}

/** Writes an XLSX; gives its path. */
export async function writeLedger(path: string, rows: Cell[][] = [...officeHeader, ...officeRows]): Promise<string> {
  const made = await writeExcelFile(rows, { dateFormat: 'yyyy"年"m"月"d"日"' }).toBuffer()
  await writeFile(path, made)
  return path
}
