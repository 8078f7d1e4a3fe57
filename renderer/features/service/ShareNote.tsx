import type { ShareSum } from '#domain/payment/shareSum.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { fenText } from './fenText.ts'

/** Whether what the parties owe adds up to the fine of their decision. */
export function ShareNote({ fine, sum: { sum, gap, verdict } }: { fine: number; sum: ShareSum }) {
  const t = useText('payment')
  const money = { fine: fenText(fine * 100), sum: fenText(sum * 100), gap: fenText(Math.abs(gap) * 100) }
  if (verdict === 'match') return <p className="goodNote">{t('shareMatch', money)}</p>
  if (verdict === 'open') return <p className="muted">{t('shareOpen', money)}</p>
  return <p className="badNote">{t(gap > 0 ? 'shareOver' : 'shareUnder', money)}</p>
}
