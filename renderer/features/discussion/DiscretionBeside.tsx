import type { CaseView } from '#contract/case.ts'
import { currentCalculations, type Calculation } from '#domain/discretion/calculation.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'

/** The range and the calculation that the leaders have before them when they conclude. */
export function DiscretionBeside({ view }: { view: CaseView }) {
  const t = useText('discussion')
  const { facts, parties } = view.file.case
  const calculations = currentCalculations(view.file.calculations)
  const nameOf = (id: string) => (parties.length > 1 ? (parties.find((one) => one.id === id)?.name ?? '') : '')
  return (
    <aside className="besideBox" aria-label={t('beside')}>
      <strong>{t('beside')}</strong>
      <dl className="factLines">
        <dt>{t('proposal')}</dt>
        <dd>{[...facts.proposedKinds.filter((kind) => kind !== '罚款'), moneyText(facts.proposedFine)].join('、')}</dd>
        <dt>{t('legalRange')}</dt>
        <dd>
          {facts.legalMin === null && facts.legalMax === null
            ? '—'
            : `${moneyText(facts.legalMin)} — ${moneyText(facts.legalMax)}`}
        </dd>
      </dl>
      {calculations.length === 0 ? <p className="muted">{t('noCalculation')}</p> : null}
      {calculations.map((one) => (
        <CalculationLines key={one.id} calculation={one} party={nameOf(one.partyId)} />
      ))}
    </aside>
  )
}

function CalculationLines({ calculation, party }: { calculation: Calculation; party: string }) {
  const t = useText('discussion')
  const { computation, finalAmount, deviationReason } = calculation
  return (
    <div>
      {party === '' ? null : <p className="strong">{party}</p>}
      <ul className="plainList">
        {computation.steps.map((step) => (
          <li key={step.title}>
            <span className="muted">{step.title}</span> {step.words}
          </li>
        ))}
      </ul>
      <p>
        {t('bandOf')} {moneyText(computation.result)}　{t('finalOf')} <strong>{moneyText(finalAmount)}</strong>
      </p>
      {deviationReason === '' ? null : <p className="muted">{deviationReason}</p>}
    </div>
  )
}
