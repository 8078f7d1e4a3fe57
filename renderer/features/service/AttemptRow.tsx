import { Button, Checkbox, Popover } from 'antd'

import type { LedgerRow } from '#contract/service.ts'
import { serviceMethodText, serviceOutcomeText } from '#contract/text/service.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { Service } from '#domain/service/service.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { lineId } from './useLedgerKeys.ts'

interface AttemptRowProps {
  row: LedgerRow
  mayWrite: boolean
  /** Under the mark that the arrow keys move. */
  isAt: boolean
  onMark: () => void
  isChosen: boolean
  onChoose: (isOn: boolean) => void
  onEdit: () => void
  onStrike: () => void
}

const outcomeTones = { pending: 'active', served: 'good', failed: 'idle' } as const
const receiptTones = { scanned: 'good', printed: 'active', missing: 'waiting' } as const

/** One attempt; struck ones stay in sight with their reason. */
export function AttemptRow({ row, mayWrite, isAt, onMark, isChosen, onChoose, onEdit, onStrike }: AttemptRowProps) {
  const t = useText('service')
  const { service, no, partyName } = row
  const isStruck = service.struckReason !== ''
  const canPrint = mayWrite && !isStruck && service.method !== 'announcement' && row.receipt !== 'scanned'
  return (
    <tr
      id={lineId(service.id)}
      tabIndex={-1}
      className={[isStruck ? 'isStruck' : '', isAt ? 'isAtRow' : ''].join(' ').trim()}
      onClick={onMark}
    >
      <td>
        {canPrint ? (
          <Checkbox
            aria-label={t('choose', { no, party: partyName })}
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          >
            {no}
          </Checkbox>
        ) : (
          no
        )}
      </td>
      <td>{partyName}</td>
      <td>{serviceMethodText[service.method]}</td>
      <td className="numeric">{service.servedOn ?? service.returnedOn ?? service.sentOn ?? '—'}</td>
      <td>
        <StatusTag tone={outcomeTones[service.outcome]} text={serviceOutcomeText[service.outcome]} />
      </td>
      <td>{isStruck ? t('struck', { reason: service.struckReason }) : signedBy(service)}</td>
      <td>{isStruck ? null : <ReceiptTag row={row} />}</td>
      <td className="numeric">{row.effectiveOn ?? <span className="muted">{t('noClock')}</span>}</td>
      <td>{isStruck ? null : <CheckTag checks={row.checks} />}</td>
      <td>
        {mayWrite && !isStruck ? (
          <span className="buttonRow">
            <Button type="link" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button type="link" onClick={onStrike}>
              {t('strike')}
            </Button>
          </span>
        ) : null}
      </td>
    </tr>
  )
}

function signedBy({ receiver, relation, refusal, witness, returnReason, announcedIn }: Service): string {
  if (receiver !== '') return relation === '' ? receiver : `${receiver}（${relation}）`
  return [refusal, witness, returnReason, announcedIn].filter((one) => one !== '').join('；') || '—'
}

function ReceiptTag({ row: { receipt, service } }: { row: LedgerRow }) {
  const t = useText('service')
  if (service.outcome === 'failed' && receipt === 'missing') return null
  const words = { scanned: t('scanned'), printed: t('printedOnly'), missing: t('missing') }
  return <StatusTag tone={receiptTones[receipt]} text={words[receipt]} />
}

/** The worst of the checks in a word; all of them on demand. */
function CheckTag({ checks }: { checks: readonly GuardFinding[] }) {
  const t = useText('service')
  if (checks.length === 0) return null
  const count = (verdict: GuardFinding['verdict']) => checks.filter((one) => one.verdict === verdict).length
  const [fails, unknowns] = [count('fail'), count('unknown')]
  const words = fails > 0 ? t('fails', { count: fails }) : unknowns > 0 ? t('unknowns', { count: unknowns }) : t('fine')
  return (
    <Popover trigger="click" content={<GuardList findings={checks} />} placement="leftTop">
      <Button type="text">
        <StatusTag tone={fails > 0 ? 'bad' : unknowns > 0 ? 'unknown' : 'good'} text={words} />
      </Button>
    </Popover>
  )
}
