import { Button } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FolderPick, type PickedFolder } from '#renderer/ui/FolderPick.tsx'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { bytesText, instantText } from '#renderer/ui/format.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { VerifyReportView } from '#renderer/ui/verify/VerifyReportView.tsx'

type Report = OutputOf<'verify.file'>

/** 核验: one sealed PDF in, one verdict out. */
export function VerifyPage() {
  const t = useText('verify')
  const verify = useCommandRpc('verify.file')
  const [originals, setOriginals] = useState<PickedFolder | null>(null)
  const [trust, setTrust] = useState<File | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [refusal, setRefusal] = useState('')
  const check = async (sealed: File) => {
    setFile(sealed)
    setReport(null)
    const [token = ''] = await window.yijuan.tokensOf([sealed])
    const input = { token, originals: await tokenOf(originals?.aFile), trust: await tokenOf(trust) }
    const answer = await verify.run(input, { quiet: true })
    setRefusal(answer.ok ? '' : errorLine(answer.error))
    if (answer.ok) setReport(answer.value)
  }
  return (
    <div className="scrollColumn narrow">
      <PageHeader title={t('title')} note={t('note')} />
      <p className="sealNote">{t('notASeal')}</p>
      <FileDrop
        hint={t('dropHere')}
        accept=".pdf,application/pdf"
        isBusy={verify.busy}
        onFiles={([sealed]) => void (sealed !== undefined && check(sealed))}
      />
      <div className="tabBar spaced">
        <span>{t('originals')}</span>
        <FolderPick label={t('chooseFolder')} onPick={setOriginals} />
        <span className="muted">
          {originals === null
            ? t('originalsHint')
            : t('originalsChosen', { folder: originals.name, count: originals.count })}
        </span>
      </div>
      <div className="tabBar">
        <span>{t('trust')}</span>
        <FilePick label={t('chooseTrust')} accept=".pem,.crt,.cer" onPick={setTrust} />
        <span className="muted">{trust?.name ?? t('trustHint')}</span>
      </div>
      {file === null ? null : (
        <div className="tabBar">
          <Button loading={verify.busy} onClick={() => void check(file)}>
            {t('again')}
          </Button>
          <span className="muted">{file.name}</span>
        </div>
      )}
      {refusal === '' ? null : (
        <p role="alert" className="badNote">
          {refusal}
        </p>
      )}
      {report === null ? null : <Outcome report={report} />}
    </div>
  )
}

/** A file that was chosen, as the service knows it; null when none was. */
async function tokenOf(file: File | null | undefined): Promise<string | null> {
  if (file === null || file === undefined) return null
  const [token = ''] = await window.yijuan.tokensOf([file])
  return token === '' ? null : token
}

function Outcome({ report }: { report: Report }) {
  const t = useText('verify')
  return (
    <div className="card">
      <h2>{report.title === '' ? report.file : `${report.title} ${report.volume}`}</h2>
      <p className="muted">
        {t('fileLine', {
          file: report.file,
          size: bytesText(report.bytes),
          at: report.sealedAt === '' ? '—' : instantText(report.sealedAt),
        })}
      </p>
      <VerifyReportView report={report} />
      <p className="hash">SHA-256 {report.sha256}</p>
    </div>
  )
}
