import { Button, Steps } from 'antd'

import { currentVersion, type Material } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { HangBack } from './HangBack.tsx'
import { PrintButton } from './PrintButton.tsx'

interface PaperRoundProps {
  /** All materials of the case, to hang back one that is already there. */
  materials: readonly Material[]
  /** The print made here; null before it was made. */
  printed: Material | null
  /** The signed paper; null until it is hung back. */
  signed: Material | null
  isBusy: boolean
  mayWrite: boolean
  onGenerate: () => void
  onHangBack: (materialId: string) => Promise<boolean>
}

/** 生成 → 打印 → 签字盖章 → 扫描挂回: only the signed scan is the record. */
export function PaperRound(props: PaperRoundProps) {
  const t = useText('paper')
  const { printed, signed, mayWrite } = props
  const version = printed === null ? null : currentVersion(printed)
  const reached = stepOf(printed, signed)
  return (
    <div className="paperRound">
      <Steps
        size="small"
        current={reached}
        items={(['generated', 'printed', 'signed', 'hungBack'] as const).map((step) => ({ title: t(step) }))}
      />
      {signed === null ? null : <p className="goodNote">{t('onRecord', { title: signed.title })}</p>}
      {signed === null && mayWrite ? (
        <div className="paperActions">
          <Button onClick={props.onGenerate} loading={props.isBusy} type={printed === null ? 'primary' : 'default'}>
            {t(printed === null ? 'generate' : 'generateAgain')}
          </Button>
          {printed !== null && version !== null ? (
            <PrintButton material={printed} version={version} mayWrite={mayWrite} />
          ) : null}
          {printed?.paperState === 'printed' ? <MarkSigned material={printed} /> : null}
        </div>
      ) : null}
      {signed === null && mayWrite && printed !== null ? <HangBack {...props} printed={printed} /> : null}
    </div>
  )
}

function MarkSigned({ material }: { material: Material }) {
  const t = useText('paper')
  const setState = useCommandRpc('material.setPaperState')
  return (
    <Button
      loading={setState.busy}
      onClick={() => void setState.run({ materialId: material.id, paperState: 'signed' })}
    >
      {t('markSigned')}
    </Button>
  )
}

function stepOf(printed: Material | null, signed: Material | null): number {
  if (signed !== null) return 4
  if (printed === null) return 0
  return { generated: 1, printed: 2, signed: 3, scanned: 3, received: 3 }[printed.paperState]
}
