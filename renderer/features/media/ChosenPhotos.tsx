import { Button, Input } from 'antd'

import type { CasePhoto } from '#contract/media.ts'
import type { PhotoCaption, QuarterTurn, SheetPhoto } from '#domain/media/photoSheet.ts'
import { useText } from '#renderer/i18n/useText.ts'

const turns: Readonly<Record<QuarterTurn, QuarterTurn>> = { 0: 90, 90: 180, 180: 270, 270: 0 }
const exceptions = [
  'proves',
  'takenAt',
  'place',
  'photographer',
  'cardNo',
] as const satisfies readonly (keyof PhotoCaption)[]

interface ChosenPhotosProps {
  chosen: readonly SheetPhoto[]
  photos: readonly CasePhoto[]
  onChange: (chosen: readonly SheetPhoto[]) => void
}

/** The photographs of the sheet in their order, with what differs from the common caption. */
export function ChosenPhotos({ chosen, photos, onChange }: ChosenPhotosProps) {
  const t = useText('media')
  const change = (index: number, photo: SheetPhoto) => onChange(chosen.with(index, photo))
  const move = (index: number, by: number) => {
    const moved = chosen[index]
    if (moved === undefined || index + by < 0 || index + by >= chosen.length) return
    onChange(chosen.toSpliced(index, 1).toSpliced(index + by, 0, moved))
  }
  return (
    <ol className="chosenPhotos">
      {chosen.map((photo, index) => (
        <li key={photo.materialId} className="chosenPhoto">
          <span className="chosenTitle">
            {photos.find((one) => one.materialId === photo.materialId)?.title ?? photo.materialId}
          </span>
          {exceptions.map((field) => (
            <Input
              key={field}
              aria-label={`${t('ownOf', { no: index + 1 })}：${t(field)}`}
              placeholder={t(field)}
              value={photo.own[field] ?? ''}
              onChange={(event) => change(index, withOwn(photo, field, event.target.value))}
            />
          ))}
          <Button onClick={() => change(index, { ...photo, turn: turns[photo.turn] })}>
            {t('turn')} {photo.turn}°
          </Button>
          <Button onClick={() => move(index, -1)}>{t('earlier')}</Button>
          <Button onClick={() => move(index, 1)}>{t('later')}</Button>
          <Button onClick={() => onChange(chosen.toSpliced(index, 1))}>{t('remove')}</Button>
        </li>
      ))}
    </ol>
  )
}

/** An empty exception follows the common caption again. */
function withOwn(photo: SheetPhoto, field: keyof PhotoCaption, text: string): SheetPhoto {
  const { [field]: _, ...others } = photo.own
  return { ...photo, own: text === '' ? others : { ...others, [field]: text } }
}
