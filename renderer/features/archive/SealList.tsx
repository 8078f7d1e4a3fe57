import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { bytesText, instantText } from '#renderer/ui/format.ts'
import { folderOfPath, OpenPath } from '#renderer/ui/OpenPath.tsx'
import { Section } from '#renderer/ui/Section.tsx'

/** Seals of this case that were read back and verified. */
export function SealList({ caseId }: { caseId: string }) {
  const t = useText('archive')
  const seals = useQueryRpc('seal.list', { caseId })
  const people = useQueryRpc('account.list', {})
  const nameOf = (staffNo: string) => people.data?.find((one) => one.staffNo === staffNo)?.name ?? staffNo
  return (
    <Section title={t('seals')}>
      {seals.data?.length === 0 ? <p className="muted">{t('noSeals')}</p> : null}
      <ul className="rows">
        {(seals.data ?? []).map((seal) => (
          <li key={seal.id} className="row">
            <span className="rowWhat">
              <strong>
                {seal.volume} <span className="numeric">{instantText(seal.sealedAt)}</span>
              </strong>
              <span className="muted">
                {t('sealLine', {
                  by: nameOf(seal.by),
                  items: seal.items,
                  pages: seal.pages,
                  size: bytesText(seal.bytes),
                })}
              </span>
              <span className="path">{seal.path}</span>
            </span>
            <span className="buttonRow">
              <OpenPath path={seal.path} label={t('open')} />
              <OpenPath path={folderOfPath(seal.path)} label={t('openFolder')} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
