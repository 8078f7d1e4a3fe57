import type { Computation } from '#domain/discretion/computation.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface RangeBarProps {
  computation: Computation
  amount: number | null
  median: number | null
}

/** Where the amount lies in the statutory range; the computed part is shaded, the median of similar cases a thin line. */
export function RangeBar({ computation, amount, median }: RangeBarProps) {
  const t = useText('discretion')
  const { min, max } = computation.range
  if (min === null || max === null || max <= min) return null
  const at = (value: number) => `${Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))}%`
  const grouped = (value: number) => value.toLocaleString('zh-CN')
  const words = { min: grouped(min), max: grouped(max), amount: amount === null ? '—' : grouped(amount) }
  const { band } = computation
  const medianWords = median === null ? '' : t('median', { amount: grouped(median) })
  return (
    <div className="rangeBar" role="img" aria-label={`${t('rangeBar', words)} ${medianWords}`.trim()}>
      <div className="rangeTrack">
        {band === null || band.to === null || band.to === band.from ? null : (
          <span className="rangeBand" style={{ left: at(band.from), right: `calc(100% - ${at(band.to)})` }} />
        )}
        {median === null ? null : <span className="rangeMedian" title={medianWords} style={{ left: at(median) }} />}
        {amount === null ? null : (
          <span
            className={amount < min || amount > max ? 'rangeMark isOut' : 'rangeMark'}
            style={{ left: at(amount) }}
          />
        )}
      </div>
      <div className="rangeEnds numeric">
        <span>{grouped(min)}</span>
        {medianWords === '' ? null : <span className="muted">{medianWords}</span>}
        <span>{grouped(max)}</span>
      </div>
    </div>
  )
}
