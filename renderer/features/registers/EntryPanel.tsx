import { Button, Descriptions } from 'antd'
import { useState } from 'react'

import type { NormativeLine } from '#contract/normative.ts'
import { entryDueText, entryGapText } from '#contract/text/normative.ts'
import type { StoredFile } from '#domain/material/material.ts'
import type { NormativeStep } from '#domain/normative/normativeStep.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { factsOf } from './factsOf.ts'
import { ScanDialog } from './ScanDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { StepList } from './StepList.tsx'

interface EntryPanelProps {
  line: NormativeLine
  mayWrite: boolean
  onEdit: () => void
}

/** One line: what it is, what it lacks, its scans and its steps. */
export function EntryPanel({ line, mayWrite, onEdit }: EntryPanelProps) {
  const t = useText('registers')
  const { entry, gaps, dues } = line
  const isOpen = mayWrite && entry.struckReason === ''
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<StoredFile | null>(null)
  const striking = useStriking(entry.id)
  return (
    <article className="entryPanel" aria-label={entry.title}>
      <div className="listHead">
        <h2>{entry.title}</h2>
        <span className="barGap" />
        {isOpen ? <Button onClick={onEdit}>{t('edit')}</Button> : null}
        {isOpen ? <Button onClick={() => striking.ask('line')}>{t('strike')}</Button> : null}
      </div>
      {entry.struckReason === '' ? null : (
        <p className="badNote">{t('struckBecause', { reason: entry.struckReason })}</p>
      )}
      <div className="tagRow">
        {gaps.map((gap) => (
          <StatusTag key={gap} tone="waiting" text={entryGapText[gap]} />
        ))}
        {dues.map((due) => (
          <StatusTag key={due.what} tone="active" text={`${entryDueText[due.what]} ${due.day}`} />
        ))}
      </div>
      <Descriptions bordered column={1} items={factsOf(entry).map((one) => ({ ...one, label: t(one.key) }))} />
      {entry.kind === 'topic' ? null : (
        <>
          <Section title={t('signedScan')}>
            {entry.files.length === 0 ? <p className="muted">{t('noFiles')}</p> : null}
            <div className="buttonRow">
              {entry.files.toReversed().map((file, index) => (
                <Button key={file.sha256} type={index === 0 ? 'default' : 'text'} onClick={() => setShown(file)}>
                  {index === 0 ? file.fileName : t('earlier', { name: file.fileName })}
                </Button>
              ))}
            </div>
          </Section>
          <Section
            title={t('steps')}
            extra={isOpen ? <Button onClick={() => setAdding(true)}>{t('addStep')}</Button> : null}
          >
            <StepList entry={entry} mayWrite={isOpen} onShow={setShown} onStrike={striking.ask} />
          </Section>
        </>
      )}
      {isAdding ? <StepDialog entry={entry} onClose={() => setAdding(false)} /> : null}
      {shown === null ? null : <ScanDialog entryId={entry.id} file={shown} onClose={() => setShown(null)} />}
      <ReasonDialog
        title={t('strikeTitle')}
        isOpen={striking.isOpen}
        onClose={striking.close}
        onReason={(reason) => void striking.strike(reason)}
      />
    </article>
  )
}

/** Strikes the line or one of its steps, once a reason was given. */
function useStriking(entryId: string) {
  const strikeLine = useCommandRpc('normative.strike')
  const strikeStep = useCommandRpc('normative.strikeStep')
  const [asked, ask] = useState<NormativeStep | 'line' | null>(null)
  const strike = async (reason: string) => {
    const answer =
      asked === 'line' || asked === null
        ? await strikeLine.run({ entryId, reason })
        : await strikeStep.run({ entryId, stepId: asked.id, reason })
    if (answer.ok) ask(null)
  }
  return { ask, strike, isOpen: asked !== null, close: () => ask(null) }
}
