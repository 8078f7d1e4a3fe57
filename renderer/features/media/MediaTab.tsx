import { Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { OriginalsPart } from './OriginalsPart.tsx'
import { PhotoPart } from './PhotoPart.tsx'
import { RecordingPart } from './RecordingPart.tsx'

type Part = 'photos' | 'recordings' | 'originals'

/** 照片音像: evidence sheets of photographs; films and sound with what 全过程记录 asks for. */
export function MediaTab({ view }: { view: CaseView }) {
  const t = useText('media')
  const [part, setPart] = useState<Part>('photos')
  const mayWrite =
    useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist') && view.file.case.archivedOn === null
  return (
    <div className="fillColumn">
      <div className="tabBar">
        <Segmented<Part>
          aria-label={t('parts')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'photos', label: t('photos') },
            { value: 'recordings', label: t('recordings') },
            { value: 'originals', label: t('originals') },
          ]}
        />
      </div>
      {part === 'photos' ? <PhotoPart view={view} mayWrite={mayWrite} /> : null}
      {part === 'recordings' ? <RecordingPart view={view} mayWrite={mayWrite} /> : null}
      {part === 'originals' ? <OriginalsPart view={view} mayWrite={mayWrite} /> : null}
    </div>
  )
}
