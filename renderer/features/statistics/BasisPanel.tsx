import { Link } from '@tanstack/react-router'

import { basisNoteText, figureText, figureValueText } from '#contract/text/statistics.ts'
import type { Basis, Figure } from '#domain/statistics/figure.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

/** The cases and lines of the register behind a figure, each open to a click. */
export function BasisPanel({ figure }: { figure: Figure }) {
  const t = useText('statistics')
  const title = t('behind', { title: figureText[figure.key].title, value: figureValueText(figure) })
  return (
    <Section title={title} extra={isRate(figure) ? t('counted', { counted: figure.counted, of: figure.of }) : null}>
      {figure.basis.length === 0 ? <p className="muted">{t('behindNothing')}</p> : null}
      <ol className="basisList">
        {figure.basis.map((one) => (
          <li key={`${one.caseId ?? ''}${one.entryId ?? ''}${one.docNo}`}>
            <span className="numeric">{one.day ?? ''}</span>
            <span className="basisWhat">
              <Name one={one} />
              {note(one) === '' ? null : <span className="muted">{note(one)}</span>}
            </span>
            <span className="numeric basisAmount">
              {figure.key === 'fines' ? one.amount.toLocaleString('en-US') : ''}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Name({ one }: { one: Basis }) {
  const text = one.docNo === '' ? one.label : `${one.docNo} ${one.label}`
  if (one.caseId === null) return <span>{text}</span>
  return (
    <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
      {text}
    </Link>
  )
}

function note(one: Basis): string {
  return basisNoteText(one.note)
}

function isRate({ key }: Figure): boolean {
  return figureText[key].unit === '%'
}
