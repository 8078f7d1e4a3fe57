import { statementOpinionText } from '#contract/text/discussion.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { RecordConclusion } from './RecordFacts.tsx'

const stanceTones = { agree: 'good', disagree: 'bad', reserve: 'waiting', inform: 'idle' } as const

/** Who said what, in the order in which it was said, and what it came to. */
export function RecordStatements({ discussion }: { discussion: Discussion }) {
  const t = useText('discussion')
  return (
    <Section title={t('statements')}>
      <ul className="guardList">
        {discussion.statements.map((statement, index) => (
          <li key={`${statement.speaker}${index}`} className="guard">
            <StatusTag tone={stanceTones[statement.opinion]} text={statementOpinionText[statement.opinion]} />
            <span className="guardText preText">
              <strong>{statement.speaker}</strong> {statement.text}
            </span>
          </li>
        ))}
      </ul>
      <RecordConclusion discussion={discussion} />
    </Section>
  )
}
