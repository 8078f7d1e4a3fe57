import { Button } from 'antd'
import { useState } from 'react'

import type { DraftChange } from '#contract/discussion.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import { DraftText } from './DraftText.tsx'

const tones = {
  none: 'idle',
  same: 'good',
  wording: 'good',
  concluded: 'good',
  substance: 'bad',
  unknown: 'unknown',
} as const satisfies Record<DraftChange['state'], Tone>
const words = {
  none: 'draftNone',
  same: 'draftSame',
  wording: 'draftWording',
  concluded: 'draftConcluded',
  substance: 'draftSubstance',
  unknown: 'draftUnknown',
} as const

/** Whether the draft decision is still the one that was discussed, and where it is not. */
export function DraftChangePanel({ discussion, onAgain }: { discussion: Discussion; onAgain?: () => void }) {
  const t = useText('discussion')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQueryRpc('discussion.draftChange', { discussionId: discussion.id })
  const isQuiet = data?.state === 'same' || data?.state === 'none'
  // Before the signature the draft may still change; then only a change is worth a word.
  if (data === undefined || (isQuiet && discussion.signedMaterialId === null)) return null
  if (data.state === 'none' && discussion.origin === 'paper') return null
  const list = (values: readonly string[]) => values.join('、') || t('nothing')
  return (
    <Section
      title={t('draftChange')}
      extra={
        <span className="buttonRow">
          {data.parts.length > 0 ? (
            <Button onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'hideText' : 'showText')}</Button>
          ) : null}
          {data.state === 'substance' && onAgain !== undefined ? (
            <Button type="primary" onClick={onAgain}>
              {t('again')}
            </Button>
          ) : null}
        </span>
      }
    >
      <StatusTag tone={tones[data.state]} text={t(words[data.state], { title: data.title })} />
      <ul className="plainList">
        {data.differences.map(({ what, was, now }) => (
          <li key={what}>
            {t('draftDifference', { what: t(`draftWhat.${what}`), was: list(was), now: list(now) })}
            {what === 'fine' ? t('draftConcludedFine', { fine: moneyText(discussion.conclusion?.fine ?? null) }) : null}
          </li>
        ))}
      </ul>
      {isOpen ? <DraftText parts={data.parts} /> : null}
    </Section>
  )
}
