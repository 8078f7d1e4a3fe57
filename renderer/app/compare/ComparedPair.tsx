import { useMemo } from 'react'

import type { OutputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { PageChange } from '#domain/review/pageChange.ts'
import type { PageRef } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import type { ComparedSide } from '#renderer/ui/compare/ComparedPage.tsx'
import { PagePair, type PairLook } from '#renderer/ui/compare/PagePair.tsx'
import { TextChange } from '#renderer/ui/compare/TextChange.tsx'

interface ComparedPairProps {
  file: CaseFile
  change: PageChange
  look: PairLook
}

const nothing = { was: [], now: [] }

/** The two pages of a change, framed where they differ, and what changed in their words. */
export function ComparedPair({ file, change, look }: ComparedPairProps) {
  const { was, now } = change
  const sides = useMemo(() => ({ was: sideOf(file, was), now: sideOf(file, now) }), [file, was, now])
  // A change has a page on one side at least; the question is only put when both are there.
  const page = was ?? now
  const compared = useQueryRpc(
    'comparison.texts',
    { was: was ?? page ?? noPage, now: now ?? page ?? noPage },
    { enabled: was !== null && now !== null },
  )
  const seen = was === null || now === null ? undefined : compared.data
  return (
    <>
      {seen === undefined ? null : <Findings seen={seen} />}
      <PagePair {...sides} rects={seen?.rects ?? nothing} look={look} />
    </>
  )
}

const noPage: PageRef = { materialId: '', version: 1, page: 1 }

function Findings({ seen }: { seen: OutputOf<'comparison.texts'> }) {
  const t = useText('compare')
  const areRead = seen.was !== null && seen.now !== null
  const isChanged = seen.parts.some(({ kind }) => kind !== 'same')
  const isRecognised = seen.was?.source === 'ocr' || seen.now?.source === 'ocr'
  const count = seen.rects.was.length + seen.rects.now.length
  return (
    <div className="compareFindings">
      <p>{t(count === 0 ? 'rectsNone' : 'rects')}</p>
      {seen.numbers.length === 0 ? null : (
        <p>
          <strong>{t('numbers')}</strong>
          {seen.numbers.map(({ was, now }) => `${was || '—'} → ${now || '—'}`).join('；')}
        </p>
      )}
      {!areRead ? <p className="muted">{t('notRead')}</p> : null}
      {areRead && !isChanged ? <p className="muted">{t('wordsNone')}</p> : null}
      {areRead && isChanged ? (
        <details>
          <summary>
            {t('words')} {isRecognised ? <span className="muted">{t('recognised')}</span> : null}
          </summary>
          <TextChange parts={seen.parts} />
        </details>
      ) : null}
    </div>
  )
}

function sideOf(file: CaseFile, page: PageRef | null): ComparedSide | null {
  const material = file.materials.find(({ id }) => id === page?.materialId)
  const version = material?.versions.find(({ no }) => no === page?.version)
  if (page === null || material === undefined || version === undefined) return null
  return { material, version, page: page.page }
}
