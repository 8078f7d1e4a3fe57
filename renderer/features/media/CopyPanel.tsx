import { Button } from 'antd'
import { useState } from 'react'

import type { Material, MaterialVersion } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'

import { Straighten } from './Straighten.tsx'

/** What may stand beside an original: a PDF that somebody made, or the straightened page. */
export function CopyPanel({ material, version }: { material: Material; version: MaterialVersion }) {
  const t = useText('media')
  const setCopy = useCommandRpc('material.setViewCopy')
  const removeCopy = useCommandRpc('material.removeViewCopy')
  const [isStraightening, setStraightening] = useState(false)
  const isSinglePicture = version.gate.mediaType.startsWith('image/') && version.gate.pages.length === 1
  const put = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    if (token !== '') await setCopy.run({ materialId: material.id, token })
  }
  if (isStraightening)
    return <Straighten materialId={material.id} version={version.no} onDone={() => setStraightening(false)} />
  return (
    <div className="tabBar">
      <FilePick label={t('putCopy')} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" onPick={(file) => void put(file)} />
      {isSinglePicture ? <Button onClick={() => setStraightening(true)}>{t('straightenPage')}</Button> : null}
      {version.viewCopy === null ? null : (
        <Button loading={removeCopy.busy} onClick={() => void removeCopy.run({ materialId: material.id })}>
          {t('removeCopy')}
        </Button>
      )}
    </div>
  )
}
