import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import type { OpenRow, PaperRow } from '#contract/paper.ts'
import { sheetQuestionText } from '#contract/text/paper.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { SidePicker } from './SidePicker.tsx'
import { repeatedSides, sideKey } from './sideKeys.ts'
import { WaysOut } from './WaysOut.tsx'

type Scan = OutputOf<'inbox.list'>['scans'][number]

interface OpenSheetsCardProps {
  open: OpenRow
  scans: readonly Scan[]
  papers: readonly PaperRow[]
}

/** Sides that need a person: what they are, and the three ways out. */
export function OpenSheetsCard({ open, scans, papers }: OpenSheetsCardProps) {
  const t = useText('papers')
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist')
  const [left, setLeft] = useState<readonly string[]>(() => repeatedSides(open, scans))
  const chosen = open.sides.filter((ref) => !left.includes(sideKey(ref)))
  return (
    <article className="card" aria-label={open.title || sheetQuestionText[open.question]}>
      <StatusTag tone="waiting" text={sheetQuestionText[open.question]} />
      {open.title === '' ? null : (
        <p>
          <strong>{open.title}</strong> <span className="muted">{open.caseTitle}</span>
        </p>
      )}
      {open.missing.length > 0 ? <p>{t('missing', { pages: open.missing.join('、') })}</p> : null}
      <SidePicker sides={open.sides} scans={scans} left={left} isDisabled={!mayWrite} onLeft={setLeft} />
      {mayWrite ? <WaysOut open={open} papers={papers} chosen={chosen} /> : null}
    </article>
  )
}
