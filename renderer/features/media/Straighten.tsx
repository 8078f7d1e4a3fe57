import { App, Button, InputNumber } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { isSheet } from '#domain/media/quad.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { viewUrl } from '#renderer/ui/viewer/PictureView.tsx'

import { CornerHandles } from './CornerHandles.tsx'

/** Enough to see where the paper ends. */
const viewPixels = 1600

interface StraightenProps {
  materialId: string
  version: number
  onDone: () => void
}

/** A photographed page made straight: corners as a machine sees them, put right by hand. */
export function Straighten(props: StraightenProps) {
  const { materialId } = props
  const proposal = useQueryRpc('media.corners', { materialId })
  if (proposal.isPending) return <Loading />
  if (proposal.isError) return <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />
  return <Corners {...props} proposal={proposal.data} />
}

function Corners({ materialId, version, onDone, proposal }: StraightenProps & { proposal: OutputOf<'media.corners'> }) {
  const t = useText('media')
  const { message } = App.useApp()
  const straighten = useCommandRpc('media.straighten')
  const [corners, setCorners] = useState(proposal.corners)
  const [turn, setTurn] = useState(0)
  const isUsable = isSheet(corners)
  const run = async () => {
    const answer = await straighten.run({ materialId, corners, turn })
    if (!answer.ok) return
    message.success(t('straightened'))
    onDone()
  }
  return (
    <section aria-label={t('straightenPage')}>
      <div className="tabBar">
        <Button type="primary" disabled={!isUsable} loading={straighten.busy} onClick={() => void run()}>
          {t('straighten')}
        </Button>
        <label className="turnField">
          {t('turnBy')} <InputNumber min={-180} max={180} step={0.5} value={turn} onChange={(by) => setTurn(by ?? 0)} />
        </label>
        <Button onClick={() => setCorners(proposal.corners)}>{t('cornersAgain')}</Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <span className="muted" role="status">
          {t(isUsable ? `corners_${proposal.verdict}` : 'cornersCross')}
        </span>
      </div>
      <p className="muted">{t('cornersHow')}</p>
      <CornerHandles
        source={viewUrl({ materialId, version, page: 0, side: viewPixels })}
        value={corners}
        onChange={setCorners}
      />
    </section>
  )
}
