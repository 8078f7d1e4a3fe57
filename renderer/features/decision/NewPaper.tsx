import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'

interface NewPaperProps {
  caseId: string
  /** Kind of the material that the scan becomes. */
  kind: string
  onTaken: (materialId: string) => void
}

/** A scan that is not among the materials yet is taken in from where it is needed. */
export function NewPaper({ caseId, kind, onTaken }: NewPaperProps) {
  const t = useText('decision')
  const add = useCommandRpc('material.add')
  const take = async (file: File) => {
    const tokens = await window.yijuan.tokensOf([file])
    const answer = await add.run({ caseId, tokens, volume: '正', kind })
    const materialId = answer.ok ? (answer.value[0]?.materialId ?? null) : null
    if (materialId !== null) onTaken(materialId)
  }
  return (
    <div className="field span-3 newPaper">
      <FilePick label={t('newPaper')} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" onPick={(file) => void take(file)} />
    </div>
  )
}
