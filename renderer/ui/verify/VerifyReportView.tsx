import { verdictText } from '#contract/text/case.ts'
import { verdictSentence, verifyCheckText, verifyPassText } from '#contract/text/verify.ts'
import { affectedOf, verifyReasonOf } from '#contract/text/verifyReasons.ts'
import type { VerifyCheck, VerifyReport } from '#domain/seal/verifyReport.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { verdictTones } from '#renderer/ui/tones.ts'

/** The verdict, then each check with its reason and the items it names. */
export function VerifyReportView({ report }: { report: VerifyReport }) {
  const t = useText('verify')
  return (
    <div className="verifyReport">
      <div className={`verdict is-${report.verdict}`} role="status">
        <StatusTag tone={verdictTones[report.verdict]} text={verdictText[report.verdict]} />
        <strong>{verdictSentence[report.verdict]}</strong>
      </div>
      <ul className="guardList">
        {report.checks.map((check) => (
          <Check key={check.code} check={check} />
        ))}
      </ul>
      {report.signer === null ? null : (
        <dl className="pairs">
          <dt>{t('signer')}</dt>
          <dd>{report.signer.subject}</dd>
          <dt>{t('fingerprint')}</dt>
          <dd className="hash">{report.signer.fingerprint}</dd>
          <dt>{t('merkleRoot')}</dt>
          <dd className="hash">{report.merkleRoot}</dd>
        </dl>
      )}
    </div>
  )
}

function Check({ check }: { check: VerifyCheck }) {
  const t = useText('verify')
  return (
    <li className={`guard is-${check.verdict}`}>
      <StatusTag tone={verdictTones[check.verdict]} text={verdictText[check.verdict]} />
      <span className="guardText">
        <strong>{verifyCheckText[check.code]}</strong>{' '}
        {check.verdict === 'pass' ? verifyPassText[check.code] : verifyReasonOf(check.reason)}
        {check.items.length === 0 ? null : (
          <ul className="plainList">
            {check.items.map((item) => (
              <li key={`${item.no ?? ''}${item.title}${item.page}${item.detail}`}>
                {item.no === null ? '' : t('itemNo', { no: item.no })}
                {affectedOf(item.title)} {item.page === '' ? '' : t('itemPage', { page: item.page })} {item.detail}
              </li>
            ))}
          </ul>
        )}
      </span>
    </li>
  )
}
