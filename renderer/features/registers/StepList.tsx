import { Button } from 'antd'

import { normativeStepText, stepVerdictText } from '#contract/text/normative.ts'
import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'
import type { NormativeStep, StepVerdict } from '#domain/normative/normativeStep.ts'
import type { StoredFile } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

const tones = {
  lawful: 'good',
  keep: 'good',
  amend: 'waiting',
  revise: 'waiting',
  unlawful: 'bad',
  repeal: 'locked',
} as const satisfies Record<StepVerdict, Tone>

interface StepListProps {
  entry: NormativeEntry
  mayWrite: boolean
  onShow: (file: StoredFile) => void
  onStrike: (step: NormativeStep) => void
}

/** The dated steps in their order; a struck one stays readable with its reason. */
export function StepList({ entry, mayWrite, onShow, onStrike }: StepListProps) {
  const t = useText('registers')
  const steps = entry.steps.toSorted((one, other) => one.day.localeCompare(other.day))
  if (steps.length === 0) return <p className="muted">{t('noSteps')}</p>
  return (
    <ol className="normativeSteps">
      {steps.map((step) => (
        <li key={step.id} className={step.struckReason === '' ? '' : 'isStruck'}>
          <span className="numeric">{step.day}</span>
          <span className="basisWhat">
            <span>
              <strong>{normativeStepText[step.kind]}</strong>{' '}
              {step.verdict === '' ? null : (
                <StatusTag tone={tones[step.verdict]} text={stepVerdictText[step.verdict]} />
              )}{' '}
              {step.by}
            </span>
            {step.text === '' ? null : <span className="preText">{step.text}</span>}
            {step.struckReason === '' ? null : (
              <span className="struckWhy">{t('struckBecause', { reason: step.struckReason })}</span>
            )}
          </span>
          <span className="buttonRow">
            <ScanButton file={step.file} onShow={onShow} />
            {mayWrite && step.struckReason === '' ? (
              <Button type="text" onClick={() => onStrike(step)}>
                {t('strike')}
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function ScanButton({ file, onShow }: { file: StoredFile | null; onShow: (file: StoredFile) => void }) {
  const t = useText('registers')
  if (file === null) return <span className="muted">{t('noScan')}</span>
  return (
    <Button type="text" title={file.fileName} onClick={() => onShow(file)}>
      {t('showScan')}
    </Button>
  )
}
