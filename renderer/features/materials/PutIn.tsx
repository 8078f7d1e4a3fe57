import { Segmented, Select } from 'antd'
import { useState } from 'react'

import type { IntakeOutcome } from '#contract/material.ts'
import type { FormChoice } from '#contract/rulePack.ts'
import { volumeText } from '#contract/text/paperStates.ts'
import type { Volume } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'

import { OutcomeList } from './OutcomeList.tsx'

interface PutInProps {
  caseId: string
  forms: readonly FormChoice[]
  onAdded: (materialId: string) => void
}

/** Files in: by drop, dialog or folder. Kind and volume are guessed from the name unless chosen here. */
export function PutIn({ caseId, forms, onAdded }: PutInProps) {
  const t = useText('materials')
  const add = useCommandRpc('material.add')
  const [volume, setVolume] = useState<Volume>('正')
  const [kind, setKind] = useState('')
  const [outcomes, setOutcomes] = useState<readonly IntakeOutcome[]>([])
  const putIn = async (files: File[]) => {
    const tokens = await window.yijuan.tokensOf(files)
    const known = tokens.filter((token) => token !== '')
    const pathless = files.filter((_, index) => (tokens[index] ?? '') === '').map((file) => refusedFile(file.name))
    const answer = known.length === 0 ? null : await add.run({ caseId, tokens: known, volume, kind })
    if (answer !== null && !answer.ok) return
    const all = [...(answer?.value ?? []), ...pathless]
    setOutcomes(all)
    const first = all.find((outcome) => outcome.materialId !== null)
    if (first !== undefined && first.materialId !== null) onAdded(first.materialId)
  }
  return (
    <div className="putIn">
      <div className="putInOptions">
        <Segmented<Volume>
          aria-label={t('putInto')}
          value={volume}
          onChange={setVolume}
          options={[
            { value: '正', label: volumeText.正 },
            { value: '副', label: volumeText.副 },
          ]}
        />
        <Select
          className="wide"
          aria-label={t('kind')}
          value={kind}
          onChange={setKind}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t('guessKind') },
            ...forms.map((form) => ({ value: form.code, label: form.title })),
          ]}
        />
      </div>
      <FileDrop hint={t('dropHere')} multiple folder isBusy={add.busy} onFiles={(files) => void putIn(files)} />
      <OutcomeList outcomes={outcomes} onClose={() => setOutcomes([])} />
    </div>
  )
}

/** A file that has no place on this PC's disk, such as one dragged out of a web page. */
function refusedFile(fileName: string): IntakeOutcome {
  return {
    fileName,
    materialId: null,
    state: 'refused',
    reason: '',
    error: { kind: 'fileUnreadable', path: fileName, reason: 'noPath' },
  }
}
