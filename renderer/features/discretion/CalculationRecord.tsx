import { App, Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { currentCalculations, type Calculation } from '#domain/discretion/calculation.ts'
import { printOf } from '#domain/discretion/printedCalculation.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

interface CalculationRecordProps {
  view: CaseView
  calculation: Calculation
  mayWrite: boolean
}

/** A saved calculation: the proposed fine of the case, its paper, taking it back. */
export function CalculationRecord({ view, calculation, mayWrite }: CalculationRecordProps) {
  const t = useText('discretion')
  const strike = useCommandRpc('discretion.strike')
  const [isStriking, setStriking] = useState(false)
  const isPrinted = calculation.signedMaterialId === null && printOf(view.file, calculation) !== null
  if (calculation.struckReason !== '') {
    return <p className="badNote">{t('struckBecause', { reason: calculation.struckReason })}</p>
  }
  return (
    <div className="discretionRecord">
      <p className="muted">
        {t('by', { name: calculation.computedBy, day: calculation.computedOn })} {isPrinted ? t('printed') : ''}
      </p>
      <ProposedFine view={view} mayWrite={mayWrite} />
      <Paper view={view} calculation={calculation} mayWrite={mayWrite} />
      {mayWrite ? (
        <Button className="selfStart" onClick={() => setStriking(true)}>
          {t('strike')}
        </Button>
      ) : null}
      <ReasonDialog
        title={t('strikeTitle')}
        isOpen={isStriking}
        onClose={() => setStriking(false)}
        onReason={(reason) => {
          setStriking(false)
          void strike.run({ calculationId: calculation.id, reason })
        }}
      />
    </div>
  )
}

/** 拟罚款: put into the facts by a click, never by itself; with several parties it is the sum of their calculations. */
function ProposedFine({ view, mayWrite }: { view: CaseView; mayWrite: boolean }) {
  const t = useText('discretion')
  const { message } = App.useApp()
  const save = useCommandRpc('case.saveFacts')
  const { facts, id: caseId } = view.file.case
  const amount = currentCalculations(view.file.calculations).reduce((sum, one) => sum + one.finalAmount, 0)
  if (facts.proposedFine === amount) return <p className="goodNote">{t('proposedSame')}</p>
  const put = async () => {
    const proposedKinds = facts.proposedKinds.includes('罚款') ? facts.proposedKinds : [...facts.proposedKinds, '罚款']
    const answer = await save.run({ caseId, facts: { ...facts, proposedKinds, proposedFine: amount } })
    if (answer.ok) void message.success(t('proposed'))
  }
  return (
    <p>
      {facts.proposedFine === null ? null : (
        <span className="fieldWarning">{t('proposedDiffers', { amount: moneyText(facts.proposedFine) })} </span>
      )}
      {mayWrite ? (
        <Button type="primary" loading={save.busy} onClick={() => void put()}>
          {t('propose', { amount: moneyText(amount) })}
        </Button>
      ) : null}
    </p>
  )
}

function Paper({ view, calculation, mayWrite }: CalculationRecordProps) {
  const t = useText('discretion')
  const print = useCommandRpc('discretion.print')
  const hangBack = useCommandRpc('discretion.hangBack')
  const kept = view.file.materials.filter((one) => one.withdrawnReason === '')
  const calculationId = calculation.id
  return (
    <section aria-label={t('paper')}>
      <PaperRound
        materials={kept}
        printed={printOf(view.file, calculation)}
        signed={kept.find((one) => one.id === calculation.signedMaterialId) ?? null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={() => void print.run({ calculationId })}
        onHangBack={async (materialId) => (await hangBack.run({ calculationId, materialId })).ok}
      />
    </section>
  )
}
