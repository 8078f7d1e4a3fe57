import { Button } from 'antd'

import type { CasePhoto } from '#contract/media.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { viewUrl } from '#renderer/ui/viewer/PictureView.tsx'

const thumbnailPixels = 320

interface PhotoGridProps {
  photos: readonly CasePhoto[]
  chosen: readonly string[]
  onToggle: (photo: CasePhoto) => void
  onAll: () => void
  onNone: () => void
}

/** The photographs of a case to choose from; each says the time of its camera or that there is none. */
export function PhotoGrid({ photos, chosen, onToggle, onAll, onNone }: PhotoGridProps) {
  const t = useText('media')
  return (
    <section aria-label={t('grid')}>
      <div className="listHead">
        <span className="muted">{t('gridHow')}</span>
        <span className="numeric">{t('chosen', { count: chosen.length, pages: Math.ceil(chosen.length / 2) })}</span>
        <Button onClick={onAll}>{t('chooseAll')}</Button>
        <Button onClick={onNone}>{t('chooseNone')}</Button>
      </div>
      <div className="photoGrid">
        {photos.map((photo) => {
          const place = chosen.indexOf(photo.materialId)
          const { materialId, version, title, facts } = photo
          return (
            <button
              key={materialId}
              type="button"
              className={place < 0 ? 'photoTile' : 'photoTile isSelected'}
              aria-pressed={place >= 0}
              title={facts.takenAt === '' ? t('noTime') : t('cameraTime', { time: facts.takenAt })}
              onClick={() => onToggle(photo)}
            >
              <img src={viewUrl({ materialId, version, page: 0, side: thumbnailPixels })} alt="" loading="lazy" />
              <span className="photoName">
                {place < 0 ? '' : `${place + 1}. `}
                {title}
              </span>
              <span className="muted numeric">{facts.takenAt || '—'}</span>
            </button>
          )
        })}
      </div>
    </section>
  )
}
