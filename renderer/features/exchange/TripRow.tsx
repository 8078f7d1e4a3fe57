import { Button } from 'antd'
import { useState } from 'react'

import type { Trip } from '#contract/exchange.ts'
import { tripPurposeText } from '#contract/text/exchange.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { TakeBack } from './TakeBack.tsx'

/** One trip to the city bureau: away since n days, or back with its number. */
export function TripRow({ trip }: { trip: Trip }) {
  const t = useText('exchange')
  const run = useCommandRpc('bureau.end')
  const [isAsking, setAsking] = useState(false)
  const end = async (reason: string) => {
    const answer = await run.run({ tripId: trip.id, reason })
    if (answer.ok) setAsking(false)
  }
  const state = trip.isAway
    ? t('away', { days: trip.days })
    : t('back', { day: trip.returnedOn ?? '', docNo: trip.docNo })
  return (
    <div className="tripRow">
      <div className="tripHead">
        <StatusTag
          tone={trip.isAway ? 'waiting' : 'good'}
          text={trip.endedReason === '' ? state : t('endedFor', { reason: trip.endedReason })}
        />
        <strong>{tripPurposeText[trip.purpose]}</strong>
        <span className="numeric">{t('sentOn', { day: trip.sentOn })}</span>
        <span className="muted path">{trip.folder}</span>
        <OpenPath path={trip.folder} label={t('openFolder')} />
        {trip.isAway ? <Button onClick={() => setAsking(true)}>{t('endTrip')}</Button> : null}
      </div>
      {trip.isAway ? <TakeBack trip={trip} /> : null}
      <ReasonDialog
        title={t('endTripReason')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void end(reason)}
      />
    </div>
  )
}
