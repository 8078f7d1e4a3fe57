import { Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import type { CasePhoto } from '#contract/media.ts'
import { noCaption, type PhotoCaption, type PhotoSheet, type SheetPhoto } from '#domain/media/photoSheet.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { ChosenPhotos } from './ChosenPhotos.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'

interface PhotoSheetEditorProps {
  view: CaseView
  photos: readonly CasePhoto[]
  sheet: PhotoSheet | null
  mayWrite: boolean
  onSaved: (sheetId: string) => void
}

/** Chooses and orders photographs, types the caption once, and makes the paper. */
export function PhotoSheetEditor({ view, photos, sheet, mayWrite, onSaved }: PhotoSheetEditorProps) {
  const t = useText('media')
  const save = useCommandRpc('photoSheet.save')
  const print = useCommandRpc('photoSheet.print')
  const caseId = view.file.case.id
  const [chosen, setChosen] = useState<readonly SheetPhoto[]>(sheet?.photos ?? [])
  const form = useForm<PhotoCaption>({ defaultValues: sheet?.common ?? captionFor(view) })
  const draft = useFormDraft(`photoSheet:${caseId}:${sheet?.id ?? 'new'}`, form)
  const submit = form.handleSubmit(async (common) => {
    const title = '现场照片（图片、影像资料）证据'
    const saved = await save.run({ caseId, sheetId: sheet?.id ?? null, title, common, photos: [...chosen] })
    if (!saved.ok) return
    draft.done()
    await print.run(saved.value)
    onSaved(saved.value.sheetId)
  })
  const toggle = (photo: CasePhoto) =>
    setChosen((old) =>
      old.some((one) => one.materialId === photo.materialId)
        ? old.filter((one) => one.materialId !== photo.materialId)
        : [...old, photoOf(photo)],
    )
  return (
    <form className="describe" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <PhotoGrid
        photos={photos}
        chosen={chosen.map((one) => one.materialId)}
        onToggle={toggle}
        onAll={() => setChosen(photos.map(photoOf))}
        onNone={() => setChosen([])}
      />
      <div className="formGrid" role="group" aria-label={t('common')}>
        <TextField control={form.control} name="proves" label={t('proves')} span={12} />
        <TextField control={form.control} name="takenAt" label={t('takenAt')} hint={t('takenHow')} span={4} />
        <TextField control={form.control} name="place" label={t('place')} span={8} />
        <TextField control={form.control} name="photographer" label={t('photographer')} span={4} />
        <TextField control={form.control} name="cardNo" label={t('cardNo')} span={4} />
      </div>
      <ChosenPhotos chosen={chosen} photos={photos} onChange={setChosen} />
      {mayWrite ? (
        <div className="formFoot">
          <DraftState draft={draft} />
          <Button type="primary" htmlType="submit" disabled={chosen.length === 0} loading={save.busy || print.busy}>
            {t('save')}
          </Button>
        </div>
      ) : null}
    </form>
  )
}

/** A photograph as it is chosen: the time of its own camera counts for it alone. */
function photoOf({ materialId, version, facts }: CasePhoto): SheetPhoto {
  return { materialId, version, turn: 0, own: facts.takenAt === '' ? {} : { takenAt: facts.takenAt } }
}

/** Whoever investigates takes the pictures. */
function captionFor({ file }: CaseView): PhotoCaption {
  const { officers } = file.case
  return {
    ...noCaption,
    photographer: officers.map((officer) => officer.name).join('、'),
    cardNo: officers.map((officer) => officer.cardNo).join('、'),
  }
}
