import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { columnOf } from '#domain/exchange/ledgerField.ts'
import { errorLine } from '#contract/text/errors.ts'
import { intakeStateText } from '#contract/text/gate.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { PackagePreview } from './PackagePreview.tsx'

/** 平台数据包: drop a ZIP or a PDF of another system, look at it, take it in. An empty `caseId` makes a new case. */
export function PackageIn({ caseId }: { caseId: string }) {
  const t = useText('platform')
  const [token, setToken] = useState<string | null>(null)
  const [done, setDone] = useState<OutputOf<'platform.importPackage'> | null>(null)
  const take = async (files: File[]) => {
    const [first = ''] = await window.yijuan.tokensOf(files.slice(0, 1))
    setDone(null)
    setToken(first)
  }
  return (
    <Section title={t('packageTitle')} extra={<span className="muted">{t('packageHint')}</span>}>
      {done === null ? null : <PackageOutcome done={done} isNew={caseId === ''} />}
      {token === null ? (
        <FileDrop hint={t('dropPackage')} accept=".zip,.rar,.pdf" onFiles={(files) => void take(files)} />
      ) : (
        <PackagePreview
          key={token}
          caseId={caseId}
          token={token}
          onCancel={() => setToken(null)}
          onDone={(answer) => {
            setDone(answer)
            setToken(null)
          }}
        />
      )}
    </Section>
  )
}

function PackageOutcome({ done, isNew }: { done: OutputOf<'platform.importPackage'>; isNew: boolean }) {
  const t = useText('platform')
  const refused = done.outcomes.filter((outcome) => outcome.error !== null)
  const filled = done.filled.map((field) => columnOf(field).title).join('、')
  return (
    <Alert
      role="status"
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      title={t('packageDone', { count: done.outcomes.length - refused.length, refused: refused.length })}
      description={
        <>
          {isNew ? (
            <Link to="/cases/$caseId" params={{ caseId: done.caseId }}>
              {t('openNewCase')}
            </Link>
          ) : null}
          {filled === '' ? null : <div>{t('packageFilled', { fields: filled })}</div>}
          {done.outcomes.map(({ fileName, state, error }) => (
            <div key={fileName}>
              {fileName} {intakeStateText[state] ?? state} {error === null ? '' : errorLine(error)}
            </div>
          ))}
        </>
      }
    />
  )
}
