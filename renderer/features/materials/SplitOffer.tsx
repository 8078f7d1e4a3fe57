import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

import type { Material, MaterialVersion } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** A single document rarely has more pages. */
const mostOfOne = 20

/** Offers to split a thick PDF that was put in as one document. */
export function SplitOffer({ material, version }: { material: Material; version: MaterialVersion }) {
  const t = useText('scan')
  const navigate = useNavigate()
  const take = useCommandRpc('scan.fromMaterial')
  const pages = version.gate.pages.length
  const isPdf = version.gate.mediaType === 'application/pdf'
  if (pages <= mostOfOne || !isPdf || version.cutFrom !== null || material.withdrawnReason !== '') return null
  const split = async () => {
    const answer = await take.run({ materialId: material.id })
    if (answer.ok) await navigate({ to: '/scans/$scanId', params: { scanId: answer.value.scanId } })
  }
  return (
    <p className="splitOffer">
      <span className="muted">{t('offer', { pages })}</span>
      <Button loading={take.busy} onClick={() => void split()}>
        {t('open')}
      </Button>
    </p>
  )
}
