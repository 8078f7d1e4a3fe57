import { Fragment } from 'react'

import { reviewAnswerText } from '#contract/text/review.ts'
import type { Material } from '#domain/material/material.ts'
import type { Citation } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { citationKey } from './answers.ts'
import { PlaceName } from './CitationChips.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import type { RowBefore } from './rowsOfRound.ts'

interface LastAnswerProps {
  before: RowBefore
  materials: readonly Material[]
  onOpen: (citation: Citation) => void
}

/** Beside a row that is open again: what was said in the round before, what the officer replied, and with which papers. */
export function LastAnswer({ before, materials, onOpen }: LastAnswerProps) {
  const t = useText('rounds')
  const { old, reply, roundNo, why } = before
  return (
    <div className="lastAnswer">
      <p>
        <strong>{t('lastRound', { no: roundNo })}</strong> {reviewAnswerText[old.answer]}
        {old.problem === '' ? '' : `：${old.problem}`}{' '}
        <StatusTag tone={why === 'replied' ? 'active' : 'waiting'} text={t(`why.${why}`)} />
      </p>
      {old.citations.length === 0 ? null : (
        <p className="muted">
          {t('lastCited')}{' '}
          {old.citations.map((citation, index) => (
            <Fragment key={citationKey(citation)}>
              {index === 0 ? '' : '、'}
              <button type="button" className="linkButton" onClick={() => onOpen(citation)}>
                <PlaceName place={citation} materials={materials} />
              </button>
            </Fragment>
          ))}
        </p>
      )}
      {reply === null ? null : (
        <p>
          <strong>{t('replyBy', { by: reply.by, on: reply.on })}</strong> {reply.text}{' '}
          <PaperLinks materialIds={reply.materialIds} materials={materials} onOpen={onOpen} />
        </p>
      )}
    </div>
  )
}
