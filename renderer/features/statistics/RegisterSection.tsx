import { Button } from 'antd'
import { useState } from 'react'

import { figureText, registerKindText, suitOutcomeText } from '#contract/text/statistics.ts'
import type { RegisterEntry } from '#domain/statistics/registerEntry.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { RegisterDialog } from './RegisterDialog.tsx'

/** 登记簿: suits, corrections and compensation without a penalty case, and numbers filled in by hand. */
export function RegisterSection({ year }: { year: number }) {
  const t = useText('statistics')
  const query = useQueryRpc('register.list', { year })
  const withdraw = useCommandRpc('register.withdraw')
  const mayWrite = useHasRole('handler', 'archivist', 'reviewer')
  const [edited, setEdited] = useState<RegisterEntry | 'new' | null>(null)
  const [leaving, setLeaving] = useState<RegisterEntry | null>(null)
  const entries = query.data ?? []
  const drop = async (reason: string) => {
    const answer = leaving === null ? null : await withdraw.run({ entryId: leaving.id, reason })
    if (answer?.ok === true) setLeaving(null)
  }
  const add = (
    <Button disabled={!mayWrite} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Section title={t('register')} extra={add}>
      {entries.length === 0 ? <p className="muted">{t('registerEmpty')}</p> : null}
      <ul className="registerList">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="muted">{registerKindText[entry.kind]}</span>
            <span className="numeric">{entry.day ?? ''}</span>
            <span className="basisWhat">
              <span>
                {entry.docNo} {entry.title}
              </span>
              <span className="muted">
                {[particularsOf(entry), entry.source].filter((text) => text !== '').join('；')}
              </span>
            </span>
            {mayWrite ? (
              <span className="buttonRow">
                <Button type="text" onClick={() => setEdited(entry)}>
                  {t('edit')}
                </Button>
                <Button type="text" onClick={() => setLeaving(entry)}>
                  {t('withdraw')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {edited === null ? null : (
        <RegisterDialog entry={edited === 'new' ? null : edited} year={year} onClose={() => setEdited(null)} />
      )}
      <ReasonDialog
        title={t('withdrawTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onReason={(reason) => void drop(reason)}
      />
    </Section>
  )
}

function particularsOf(entry: RegisterEntry): string {
  if (entry.kind === 'counter') return `${entry.value.toLocaleString('en-US')} ${figureText[entry.counter].unit}`
  if (entry.kind === 'compensation') return entry.amount === null ? '' : `${entry.amount.toLocaleString('en-US')} 元`
  if (entry.kind !== 'suit') return ''
  const head = entry.head === null ? '' : `${entry.head.organ}${entry.head.post}${entry.head.name}`
  return [suitOutcomeText[entry.outcome], entry.defendant, head].filter((text) => text !== '').join('，')
}
