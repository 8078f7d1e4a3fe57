import { App, Button } from 'antd'
import { useState } from 'react'

import type { Material, MaterialVersion } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { printPages } from './printPages.ts'

interface PrintButtonProps {
  material: Material
  version: MaterialVersion
  mayWrite: boolean
}

/** Prints a document; a form that was made here is then marked as printed. */
export function PrintButton({ material, version, mayWrite }: PrintButtonProps) {
  const t = useText('paper')
  const { message } = App.useApp()
  const setState = useCommandRpc('material.setPaperState')
  const [isBusy, setBusy] = useState(false)
  if (version.gate.mediaType !== 'application/pdf') return null
  const print = async () => {
    setBusy(true)
    try {
      await printPages({ id: material.id, version: version.no, bytes: version.bytes })
      if (mayWrite && material.paperState === 'generated')
        await setState.run({ materialId: material.id, paperState: 'printed' })
    } catch {
      message.error(t('printFailed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={isBusy} onClick={() => void print()}>
      {t('print')}
    </Button>
  )
}
