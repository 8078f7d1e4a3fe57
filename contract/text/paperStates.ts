import type { PaperState, Volume } from '#domain/material/material.ts'

/** What the state of the paper twin (纸质件状态) is called. */
export const paperStateText = {
  generated: '已生成',
  printed: '已打印',
  signed: '已签章',
  scanned: '扫描已挂回',
  received: '收入件',
} as const satisfies Record<PaperState, string>

/** What a volume is called. */
export const volumeText = { 正: '正卷', 副: '副卷' } as const satisfies Record<Volume, string>
