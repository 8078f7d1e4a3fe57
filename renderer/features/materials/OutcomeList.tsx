import { Button } from 'antd'

import type { IntakeOutcome } from '#contract/material.ts'
import { errorLine } from '#contract/text/errors.ts'
import { gateReasonOf, intakeStateText } from '#contract/text/gate.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

const tones: Readonly<Record<string, Tone>> = {
  usable: 'good',
  image: 'good',
  rerendered: 'waiting',
  placeholder: 'waiting',
  unusable: 'bad',
  duplicate: 'idle',
  refused: 'bad',
}

/** What became of each file; those that are simply fine are only counted. */
export function OutcomeList({ outcomes, onClose }: { outcomes: readonly IntakeOutcome[]; onClose: () => void }) {
  const t = useText('materials')
  if (outcomes.length === 0) return null
  const remarkable = outcomes.filter((outcome) => outcome.state !== 'usable' && outcome.state !== 'image')
  return (
    <div className="outcomes" role="status">
      <div className="listHead">
        <span>{t('tookIn', { good: outcomes.filter(isTaken).length, all: outcomes.length })}</span>
        <Button type="link" onClick={onClose}>
          {t('dismiss')}
        </Button>
      </div>
      <ul className="guardList">
        {remarkable.map((outcome) => (
          <li key={outcome.fileName} className="guard">
            <StatusTag
              tone={tones[outcome.state] ?? 'unknown'}
              text={intakeStateText[outcome.state] ?? outcome.state}
            />
            <span className="guardText">
              <strong>{outcome.fileName}</strong>{' '}
              {outcome.error === null ? gateReasonOf(outcome.reason) : errorLine(outcome.error)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Kept in the case, with pages or without. */
function isTaken({ state }: IntakeOutcome): boolean {
  return state !== 'duplicate' && state !== 'refused'
}
