import type { Trip } from '#contract/exchange.ts'
import { tripPurposeText } from '#contract/text/exchange.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { TakeBack } from './TakeBack.tsx'

/** One trip to the city bureau: away since n days, or back with its number. */
export function TripRow({ trip }: { trip: Trip }) {
  const t = useText('exchange')
  const state = trip.isAway
    ? t('away', { days: trip.days })
    : t('back', { day: trip.returnedOn ?? '', docNo: trip.docNo })
  return (
    <div className="tripRow">
      <div className="tripHead">
        <StatusTag tone={trip.isAway ? 'waiting' : 'good'} text={trip.endedReason === '' ? state : t('ended')} />
        <strong>{tripPurposeText[trip.purpose]}</strong>
        <span className="numeric">{t('sentOn', { day: trip.sentOn })}</span>
        <span className="muted path">{trip.folder}</span>
        <OpenPath path={trip.folder} label={t('openFolder')} />
      </div>
      {trip.isAway ? <TakeBack trip={trip} /> : null}
    </div>
  )
}
