import { App, Button } from 'antd'

import type { Material, MaterialVersion } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'

/** What may stand beside an original: a PDF that somebody made, or the straightened page. */
export function CopyPanel({ material, version }: { material: Material; version: MaterialVersion }) {
  const t = useText('media')
  const { message } = App.useApp()
  const setCopy = useCommandRpc('material.setViewCopy')
  const removeCopy = useCommandRpc('material.removeViewCopy')
  const straighten = useCommandRpc('media.straighten')
  const isSinglePicture = version.gate.mediaType.startsWith('image/') && version.gate.pages.length === 1
  const corners = useQueryRpc('media.corners', { materialId: material.id }, { enabled: isSinglePicture })
  const put = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    if (token !== '') await setCopy.run({ materialId: material.id, token })
  }
  const proposal = corners.data
  const straight = async () => {
    if (proposal === undefined) return
    const answer = await straighten.run({ materialId: material.id, corners: proposal.corners, turn: 0 })
    if (answer.ok) message.success(t('straightened'))
  }
  return (
    <div className="tabBar">
      <FilePick label={t('putCopy')} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" onPick={(file) => void put(file)} />
      {isSinglePicture ? (
        <Button
          disabled={proposal === undefined || proposal.verdict === 'none'}
          loading={straighten.busy || corners.isFetching}
          onClick={() => void straight()}
        >
          {t('straighten')}
        </Button>
      ) : null}
      {isSinglePicture && proposal !== undefined ? (
        <span className="muted">{t(`corners_${proposal.verdict}`)}</span>
      ) : null}
      {version.viewCopy === null ? null : (
        <Button loading={removeCopy.busy} onClick={() => void removeCopy.run({ materialId: material.id })}>
          {t('removeCopy')}
        </Button>
      )}
    </div>
  )
}
