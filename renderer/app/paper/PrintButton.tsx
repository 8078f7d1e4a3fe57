import { App, Button } from 'antd'
import { useState } from 'react'

import { shownFile, type Material, type MaterialVersion } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { printPages } from './printPages.ts'

const noKeys = {}

interface PrintButtonProps {
  material: Material
  version: MaterialVersion
  mayWrite: boolean
  /** Ctrl+P prints this one. */
  isMain?: boolean
}

/** Prints a document; a form that was made here is then marked as printed. */
export function PrintButton({ material, version, mayWrite, isMain = false }: PrintButtonProps) {
  const t = useText('paper')
  const { message } = App.useApp()
  const setState = useCommandRpc('material.setPaperState')
  const [isBusy, setBusy] = useState(false)
  const { bytes, gate } = shownFile(version)
  const canPrint = gate.mediaType === 'application/pdf' && gate.state !== 'unusable'
  const print = async () => {
    setBusy(true)
    try {
      await printPages({ id: material.id, version: version.no, bytes, hasViewCopy: version.viewCopy !== null })
      if (mayWrite && material.paperState === 'generated')
        await setState.run({ materialId: material.id, paperState: 'printed' })
    } catch {
      message.error(t('printFailed'))
    } finally {
      setBusy(false)
    }
  }
  useShortcuts(isMain && canPrint && !isBusy ? { 'Ctrl+p': () => void print() } : noKeys)
  if (!canPrint) return null
  return (
    <Button loading={isBusy} onClick={() => void print()}>
      {t('print')}
    </Button>
  )
}
