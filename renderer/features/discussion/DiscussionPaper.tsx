import { App } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { isMinutesOf } from '#domain/discussion/minutesTitle.ts'
import { currentVersion } from '#domain/material/material.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { MinutesInWps } from './MinutesInWps.tsx'

interface DiscussionPaperProps {
  view: CaseView
  discussion: Discussion
  mayWrite: boolean
}

/** The record on paper: printed here or written in WPS, signed by all, hung back. */
export function DiscussionPaper({ view, discussion, mayWrite }: DiscussionPaperProps) {
  const t = useText('discussion')
  const { modal } = App.useApp()
  const print = useCommandRpc('discussion.print')
  const hangBack = useCommandRpc('discussion.hangBack')
  const { id: discussionId, no, signedMaterialId } = discussion
  const kept = view.file.materials.filter((material) => material.withdrawnReason === '')
  const printed = kept.findLast((material) => isMinutesOf(material, no)) ?? null
  const isInWps = printed !== null && currentVersion(printed)?.gate.mediaType !== 'application/pdf'
  const run = () => void print.run({ discussionId })
  // What was typed in WPS stays in its own document; the print holds only what was typed here.
  const generate = () => (isInWps ? void modal.confirm({ title: t('printBeside'), onOk: run }) : run())
  return (
    <Section title={t('paper')}>
      <PaperRound
        materials={kept}
        printed={printed}
        signed={kept.find((material) => material.id === signedMaterialId) ?? null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={generate}
        onHangBack={async (materialId) => (await hangBack.run({ discussionId, materialId })).ok}
      />
      {signedMaterialId === null && mayWrite ? (
        <MinutesInWps caseId={view.file.case.id} discussion={discussion} />
      ) : null}
    </Section>
  )
}
