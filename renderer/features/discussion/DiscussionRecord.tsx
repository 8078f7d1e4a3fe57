import type { CaseView } from '#contract/case.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'

import { Addenda } from './Addenda.tsx'
import { DiscussionPaper } from './DiscussionPaper.tsx'
import { DraftChangePanel } from './DraftChangePanel.tsx'
import { RecordChecks } from './RecordChecks.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import { RecordStatements } from './RecordStatements.tsx'

interface DiscussionRecordProps {
  view: CaseView
  discussion: Discussion
  mayWrite: boolean
  onAgain: () => void
}

/** A record as it stands: what the law says of it, its text in the order of form 37, its paper below. */
export function DiscussionRecord({ view, discussion, mayWrite, onAgain }: DiscussionRecordProps) {
  const isLast = view.file.discussions.at(-1)?.id === discussion.id
  const again = mayWrite ? { onAgain } : {}
  return (
    <div className="scrollColumn">
      <RecordChecks view={view} discussion={discussion} isLast={isLast} />
      {isLast ? <DraftChangePanel discussion={discussion} {...again} /> : null}
      <RecordFacts view={view} discussion={discussion} />
      <RecordStatements discussion={discussion} />
      <DiscussionPaper view={view} discussion={discussion} mayWrite={mayWrite} />
      <Addenda view={view} discussion={discussion} mayWrite={mayWrite} />
    </div>
  )
}
