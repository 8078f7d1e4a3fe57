import type { CommandContext } from '#hosts/cli/command.ts'

/** The id of a case given by its id, its decision's number or its 立案号; null when there is none. */
export async function caseNamed({ cli }: CommandContext, name: string): Promise<string | null> {
  const rows = await cli.ask('case.list', {})
  if (!rows.ok) return null
  return rows.value.find((row) => [row.id, row.docNo, row.filingNo].includes(name))?.id ?? null
}
