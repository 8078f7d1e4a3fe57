import { Button, Input } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { closingOf, type Remark } from '#domain/review/remark.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { isSubmitKey } from '#renderer/ui/keys/useDialogFocus.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import { PlaceName } from './CitationChips.tsx'
import type { OpenedPlace } from './useOpenedPlace.ts'

interface RemarkThreadProps {
  view: CaseView
  remark: Remark
  mayWrite: boolean
  onOpen: (place: OpenedPlace) => void
}

/** One remark with the answers to it, and how it ended. */
export function RemarkThread({ view, remark, mayWrite, onOpen }: RemarkThreadProps) {
  const t = useText('reviewDesk')
  const { materials } = view.file
  const { closed } = remark
  return (
    <li className="remark">
      <div className="remarkHead">
        <button type="button" className="linkButton" onClick={() => onOpen(remark)}>
          <PlaceName place={remark} materials={materials} />
          {remark.quote === '' ? (remark.rect === null ? '' : ` ${t('framed')}`) : t('quoted', { quote: remark.quote })}
        </button>
        <span className="muted">{t('remarkBy', remark.written)}</span>
      </div>
      <p className="written">{remark.text}</p>
      {remark.answers.map((answer) => (
        <p key={`${answer.staffNo}${answer.on}${answer.text}`} className="written remarkAnswer">
          <span className="muted">{t('remarkBy', answer)}</span>　{answer.text}
        </p>
      ))}
      {closed === null ? null : <p className="muted">{t(closed.reason === '' ? 'closedBy' : 'closedWhy', closed)}</p>}
      {closed === null && mayWrite ? <Answering view={view} remark={remark} /> : null}
    </li>
  )
}

function Answering({ view, remark }: Pick<RemarkThreadProps, 'view' | 'remark'>) {
  const t = useText('reviewDesk')
  const { account } = useDesk()
  const answer = useCommandRpc('remark.answer')
  const close = useCommandRpc('remark.close')
  const [text, setText] = useState('')
  const [isAsking, setAsking] = useState(false)
  const closing = closingOf(remark, account.staffNo, view.file.rounds)
  const send = async () => {
    if (text.trim() !== '' && (await answer.run({ remarkId: remark.id, text })).ok) setText('')
  }
  return (
    <div className="remarkActions">
      <Input
        aria-label={t('answerTo', { text: remark.text })}
        placeholder={t('answer')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && !isSubmitKey(event.nativeEvent)) return
          if (event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
      />
      <Button loading={answer.busy} disabled={text.trim() === ''} onClick={() => void send()}>
        {t('send')}
      </Button>
      {closing === 'freely' ? (
        <Button loading={close.busy} onClick={() => void close.run({ remarkId: remark.id, reason: '' })}>
          {t('close')}
        </Button>
      ) : null}
      {closing === 'withReason' ? <Button onClick={() => setAsking(true)}>{t('closeOther')}</Button> : null}
      <ReasonDialog
        title={t('closeTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onReason={(reason) => {
          setAsking(false)
          void close.run({ remarkId: remark.id, reason })
        }}
      />
    </div>
  )
}
