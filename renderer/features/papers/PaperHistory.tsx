import type { PaperRow } from '#contract/paper.ts'
import { actionOf } from '#contract/text/actions.ts'
import { placeOf } from '#contract/text/paper.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { instantText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

/** The way of the marked print so far: who said when where it was. */
export function PaperHistory({ row }: { row: PaperRow }) {
  const t = useText('papers')
  const query = useQueryRpc('paper.history', { paperId: row.id })
  return (
    <Section title={t('history', { title: row.title })}>
      <ol className="plainList">
        {(query.data ?? []).map((step) => (
          <li key={`${step.at}${step.action}`}>
            <span className="numeric muted">{instantText(step.at)}</span> {actionOf(step.action)}
            {step.action === 'paper.move' ? `：${placeOf(step.place)}` : ''}
            {step.note === '' ? '' : `：${step.note}`} <span className="muted">{step.by}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
