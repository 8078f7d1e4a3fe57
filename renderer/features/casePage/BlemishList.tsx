import type { Blemish } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** 瑕疵: what is already on signed paper and does not meet a rule. Recorded, never blocking. */
export function BlemishList({ blemishes }: { blemishes: readonly Blemish[] }) {
  const t = useText('casePage')
  if (blemishes.length === 0) return <p className="muted">{t('noBlemish')}</p>
  return (
    <ul className="guardList">
      {blemishes.map((blemish) => (
        <li key={`${blemish.act}${blemish.finding.code}${blemish.day ?? ''}`} className="guard">
          <StatusTag tone="waiting" text={t('blemish')} />
          <span className="guardText">
            <span className="numeric">{dayUnlessSaid(blemish)}</span> {blemish.finding.message}{' '}
            <SourceText source={blemish.finding.source} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Most sentences name their day themselves. */
function dayUnlessSaid(blemish: Blemish): string {
  return blemish.day === null || blemish.finding.message.includes(blemish.day) ? '' : blemish.day
}
