import type { TriggerFinding } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

const tones = { yes: 'waiting', no: 'idle', unknown: 'unknown' } as const

/** Why a review or a discussion is (not) demanded; the reasons that do not apply fold away. */
export function TriggerList({ triggers }: { triggers: readonly TriggerFinding[] }) {
  const t = useText('casePage')
  const applying = triggers.filter((trigger) => trigger.applies !== 'no')
  const others = triggers.filter((trigger) => trigger.applies === 'no')
  return (
    <>
      {applying.length === 0 ? <p className="muted">{t('noTrigger')}</p> : <Triggers triggers={applying} />}
      {others.length === 0 ? null : (
        <details className="folded">
          <summary>{t('otherTriggers', { count: others.length })}</summary>
          <Triggers triggers={others} />
        </details>
      )}
    </>
  )
}

function Triggers({ triggers }: { triggers: readonly TriggerFinding[] }) {
  const t = useText('casePage')
  return (
    <ul className="guardList">
      {triggers.map((trigger) => (
        <li key={trigger.code} className="guard">
          <StatusTag tone={tones[trigger.applies]} text={t(`applies.${trigger.applies}`)} />
          <span className="guardText">
            {trigger.reason} <SourceText source={trigger.source} />
          </span>
        </li>
      ))}
    </ul>
  )
}
