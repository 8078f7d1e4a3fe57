import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Calculation } from '#domain/discretion/calculation.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { moneyText } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/Loading.tsx'

import { CalculationDesk } from './CalculationDesk.tsx'
import { TablesDialog } from './TablesDialog.tsx'

/** 裁量: which party, which of its calculations, and the calculation itself with what stands beside it. */
export function DiscretionStep({ view }: { view: CaseView }) {
  const t = useText('discretion')
  const { parties, archivedOn } = view.file.case
  const [partyId, setParty] = useState(parties[0]?.id ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isManaging, setManaging] = useState(false)
  const tables = useQueryRpc('discretion.tables', {})
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'archivist') && archivedOn === null
  const ofParty = view.file.calculations.filter((one) => one.partyId === partyId)
  const shown = chosen === 'new' ? null : (ofParty.find((one) => one.id === chosen) ?? ofParty.at(-1) ?? null)
  return (
    <div className="fillColumn">
      <div className="tabBar">
        {parties.length > 1 ? (
          <Select
            aria-label={t('party')}
            value={partyId}
            popupMatchSelectWidth={false}
            options={parties.map((party) => ({ value: party.id, label: party.name }))}
            onChange={(next) => {
              setParty(next)
              setChosen(null)
            }}
          />
        ) : null}
        <CalculationChoice calculations={ofParty} shown={shown} onChoose={setChosen} />
        <span className="barGap" />
        {mayWrite && shown !== null ? <Button onClick={() => setChosen('new')}>{t('newCalculation')}</Button> : null}
        <Button onClick={() => setManaging(true)}>{t('tables')}</Button>
      </div>
      {tables.isError ? <ErrorState error={tables.error} onRetry={() => void tables.refetch()} /> : null}
      {tables.isPending ? <Loading /> : null}
      {tables.data === undefined ? null : (
        <CalculationDesk
          key={`${partyId}/${shown?.id ?? 'new'}`}
          view={view}
          partyId={partyId}
          calculation={shown}
          versions={tables.data}
          mayWrite={mayWrite}
          onSaved={setChosen}
        />
      )}
      <TablesDialog isOpen={isManaging} onClose={() => setManaging(false)} />
    </div>
  )
}

interface CalculationChoiceProps {
  calculations: readonly Calculation[]
  shown: Calculation | null
  onChoose: (id: string) => void
}

function CalculationChoice({ calculations, shown, onChoose }: CalculationChoiceProps) {
  const t = useText('discretion')
  if (calculations.length === 0) return <span className="muted">{t('unsaved')}</span>
  const labels = calculations.map((one) => {
    const state = one.struckReason === '' ? (one.signedMaterialId === null ? '' : t('signed')) : t('struck')
    const label = t('calculationNo', { no: one.no, amount: moneyText(one.finalAmount) })
    return { value: one.id, label: state === '' ? label : `${label} · ${state}` }
  })
  const options = shown === null ? [...labels, { value: 'new', label: t('unsaved') }] : labels
  return <Segmented aria-label={t('calculations')} value={shown?.id ?? 'new'} onChange={onChoose} options={options} />
}
