import { blankBack, copiedSide, type CopiedSide } from '#tests/helpers/copierScan.ts'

/** A volume as it lies on paper: its sides as the copier sees them, and what they are. */
export interface PaperVolume {
  readonly sides: readonly CopiedSide[]
  /** Pages of each document, and the part of the name of its kind that is looked for. */
  readonly items: readonly (readonly [pages: number, kind: string])[]
}

/** The 26 items of 正卷 of the full dossier (users.md §5.2). */
const mainItems = [
  [8, '行政处罚决定书'],
  [2, '立案审批表'],
  [6, '现场检查（勘察）笔录'],
  [6, '调查询问笔录'],
  [4, '调查询问笔录'],
  [5, '现场照片（图片、影像资料）证据'],
  [2, '身份证明'],
  [11, '合同、协议'],
  [3, '平台查询截图'],
  [11, '监测（检测）报告'],
  [2, '监测（检测、鉴定）结果告知书'],
  [2, '授权委托书'],
  [7, '行政处罚案件调查报告'],
  [5, '责令改正违法行为决定书'],
  [8, '行政处罚事先（听证）告知书'],
  [3, '陈述申辩意见笔录'],
  [2, '听证申请'],
  [3, '行政处罚听证通知书'],
  [13, '听证笔录'],
  [1, '延期（分期）缴纳罚款申请书'],
  [3, '同意延期（分期）缴纳罚款通知书'],
  [2, '罚款票据、缴款凭证（含财政电子票据）'],
  [6, '整改、复查材料'],
  [2, '结案审批表'],
  [2, '信息公开情况'],
  [1, '行政执法证'],
] as const
const firstBacks = 23
const upsideDown = new Set([17, 60, 101])

/** 148 sides: cover and catalogue (2), 120 numbered ones, 23 blank backs among them, closing note and backing (3). */
export function mainVolume(): PaperVolume {
  const withBacks = numbered(120).flatMap((side, i) => (i % 5 === 0 && i / 5 < firstBacks ? [side, blankBack] : [side]))
  const bare = (title: string) => copiedSide({ title })
  const ends = ['NOTE', 'NOTE 2', 'BACKING'].map(bare)
  return { sides: [bare('COVER'), bare('INDEX'), ...withBacks, ...ends], items: mainItems }
}

/** 副卷, scanned as a file of its own. */
export function internalVolume(): PaperVolume {
  const items = [
    [4, '案件法制审核表'],
    [6, '案件集体讨论'],
  ] as const
  return { sides: numbered(10), items }
}

/** Title and first and last number, as they stand in the paper catalogue. */
export function paperCatalogue({ items }: PaperVolume): string[] {
  let next = 1
  return items.map(([pages, title]) => {
    const first = next
    next += pages
    return `${title}${pages === 1 ? first : `${first}～${next - 1}`}`
  })
}

function numbered(count: number): CopiedSide[] {
  return Array.from({ length: count }, (_, i) =>
    copiedSide({ number: String(i + 1), title: `P ${i + 1}`, upsideDown: count > 100 && upsideDown.has(i + 1) }),
  )
}
