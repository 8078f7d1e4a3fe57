import { Button } from 'antd'
import { useState } from 'react'

import type { SealVolume } from '#domain/dossier/sealPlan.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

const volumesOf = { 正卷: ['正'], 副卷: ['副'], 全卷: ['正', '副'] } as const satisfies Record<SealVolume, unknown>

/** 页号对照表: set as a PDF and opened, for whoever numbers the sheets by hand. */
export function NumberListButton({ caseId, volume }: { caseId: string; volume: SealVolume }) {
  const t = useText('archive')
  const basket = useQueryRpc('print.basket', { caseId })
  const make = useCommandRpc('print.make')
  const [path, setPath] = useState<string | null>(null)
  if (basket.data === undefined) return null
  const { offered, offset } = basket.data
  const wanted: readonly string[] = volumesOf[volume]
  const lists = offered.filter((one) => one.kind === 'pageNumbers' && wanted.includes(one.volume))
  if (lists.length === 0) return null
  const run = async () => {
    const parts = lists.map(({ kind, volume: of }) => ({ kind, volume: of, materialId: null, pages: '', copies: 1 }))
    const answer = await make.run({ caseId, parts, duplex: false, offset })
    if (!answer.ok) return
    setPath(answer.value.path)
    await window.yijuan.openPath(answer.value.path)
  }
  return (
    <div className="buttonRow">
      <Button loading={make.busy} title={t('numberListHint')} onClick={() => void run()}>
        {t('numberList')}
      </Button>
      {path === null ? null : <OpenPath path={path} label={t('openNumberList')} />}
    </div>
  )
}
