import { Table } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { instantText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

type Run = OutputOf<'print.basket'>['runs'][number]

/** 打印登记: who printed what, when, how much. */
export function PrintLog({ runs }: { runs: readonly Run[] }) {
  const t = useText('print')
  const contents = ({ parts }: Run) =>
    parts
      .map(({ title, pages, copies }) => {
        const isPart = pages.some((page, index) => page !== index + 1)
        const range = isPart ? t('partPages', { pages: pages.join('、') }) : ''
        return `${title}${range}${copies > 1 ? t('partCopies', { copies }) : ''}`
      })
      .join('；')
  return (
    <Section title={t('log')}>
      {runs.length === 0 ? (
        <p className="muted">{t('logEmpty')}</p>
      ) : (
        <Table<Run>
          aria-label={t('log')}
          dataSource={[...runs]}
          rowKey="id"
          pagination={false}
          columns={[
            { title: t('when'), width: 140, render: (_, { printedAt }) => instantText(printedAt) },
            { title: t('who'), width: 90, dataIndex: 'printedByName' },
            { title: t('what'), render: (_, run) => contents(run) },
            {
              title: t('sides'),
              width: 110,
              render: (_, { pages, duplex }) => `${pages}（${t(duplex ? 'twoSided' : 'oneSided')}）`,
            },
          ]}
        />
      )}
    </Section>
  )
}
