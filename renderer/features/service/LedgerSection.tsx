import { App, Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { LedgerDocument } from '#contract/service.ts'
import type { Service } from '#domain/service/service.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { AttemptDialog, type OpenAttempt } from './AttemptDialog.tsx'
import { LedgerTable } from './LedgerTable.tsx'

interface LedgerSectionProps {
  view: CaseView
  documents: readonly LedgerDocument[]
  mayWrite: boolean
}

/** 送达台账: one row for each attempt, grouped by document; receipts are printed in one go. */
export function LedgerSection({ view, documents, mayWrite }: LedgerSectionProps) {
  const t = useText('service')
  const { message } = App.useApp()
  const print = useCommandRpc('service.printReceipts')
  const strike = useCommandRpc('service.strike')
  const [open, setOpen] = useState<OpenAttempt | null>(null)
  const [striking, setStriking] = useState<Service | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const printChosen = async () => {
    const answer = await print.run({ caseId: view.file.case.id, serviceIds: [...chosen] })
    if (!answer.ok) return
    setChosen([])
    message.success(t('printed', { count: answer.value.materialIds.length }))
  }
  return (
    <Section
      title={t('ledger')}
      extra={
        mayWrite ? (
          <Button disabled={chosen.length === 0} loading={print.busy} onClick={() => void printChosen()}>
            {t('print', { count: chosen.length })}
          </Button>
        ) : null
      }
    >
      {documents.length === 0 ? <p className="muted">{t('noDocument')}</p> : null}
      {documents.length === 0 ? null : (
        <LedgerTable
          documents={documents}
          mayWrite={mayWrite}
          chosen={chosen}
          onChoose={(id, isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          onOpen={setOpen}
          onStrike={setStriking}
        />
      )}
      <AttemptDialog view={view} open={open} onClose={() => setOpen(null)} />
      <ReasonDialog
        title={t('strikeTitle')}
        isOpen={striking !== null}
        onClose={() => setStriking(null)}
        onReason={(reason) => {
          if (striking !== null) void strike.run({ serviceId: striking.id, reason })
          setStriking(null)
        }}
      />
    </Section>
  )
}
