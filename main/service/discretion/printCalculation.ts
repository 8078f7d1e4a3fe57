import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import type { Calculation } from '#domain/discretion/calculation.ts'
import { printedFactors, printedSteps, resultOf, sheetTitle } from '#domain/discretion/printedCalculation.ts'
import { partyHistory } from '#domain/discretion/partyHistory.ts'
import { resultWords } from '#domain/discretion/settleFine.ts'
import { circumstancesOf, rankSimilar, similarCases } from '#domain/discretion/similarCases.ts'
import { actDay } from '#domain/discretion/tablesForCase.ts'
import { tableTitle } from '#domain/discretion/tableTitle.ts'
import { fail, type Result } from '#domain/result.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { findCalculation } from '#store/tables/calculations.ts'
import type { TemplateData } from '#typeset/templates.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles, openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm, unsignedPrint } from '#service/typesetForm.ts'

import { notFound } from './keepCalculation.ts'

/** Similar cases that fit on the sheet beside the calculation. */
const shownCases = 6

/** Makes the sheet (裁量计算表) of a calculation as a material of 副卷: a print, signed and scanned it is the record. */
export async function printCalculation(
  call: Call,
  { calculationId }: ParsedInputOf<'discretion.print'>,
): Promise<Result<OutputOf<'discretion.print'>>> {
  const calculation = findCalculation(call.desk.ledger, calculationId)
  if (calculation === null) return notFound(calculationId)
  const opened = openFile(call, calculation.caseId)
  if (!opened.ok) return opened
  if (calculation.struckReason !== '') return fail({ kind: 'conflict', what: 'calculationStruck', detail: '' })
  if (calculation.signedMaterialId !== null) return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  const file = opened.value
  const party = file.case.parties.find((one) => one.id === calculation.partyId)
  if (party === undefined) return fail({ kind: 'notFound', what: 'party', id: calculation.partyId })
  const title = sheetTitle(file, calculation)
  const data = sheetData(call, file, calculation, party)
  return typesetForm(call, {
    template: 'discretionSheet',
    data,
    existing: unsignedPrint(file.materials, title),
    material: generatedMaterial(file, { kind: 'discretionSheet', title, docDate: calculation.computedOn }),
    fileName: `${title}.pdf`,
    paper: { formCode: data.formCode, act: { kind: 'discretion', id: calculationId } },
  })
}

function sheetData(
  call: Call,
  file: CaseFile,
  calculation: Calculation,
  party: Party,
): TemplateData<'discretionSheet'> {
  const { table } = calculation
  return {
    organ: file.case.organ,
    caseTitle: caseTitle(file.case, false),
    filingNo: file.case.filingNo,
    party: party.name,
    partyCode: party.code,
    laws: table.laws.map(({ name, article }) => `《${name}》${article}`).join('、'),
    table: `${tableTitle(table)}（第${calculation.tableVersion}版）`,
    source: table.source,
    isSample: table.isSample,
    factors: printedFactors(calculation, file.materials),
    steps: printedSteps(calculation),
    result: resultOf(calculation),
    finalAmount: resultWords(calculation.finalAmount),
    deviationReason: calculation.deviationReason,
    ...besides(call, file, calculation, party),
    computedBy: calculation.computedBy,
    computedOn: calculation.computedOn,
    formCode: newFormCode(),
  }
}

/** What a leader asks first: how often in two years, and what others paid. */
function besides(call: Call, file: CaseFile, calculation: Calculation, party: Party) {
  const files = allFiles(call)
  const { cause, facts, id: caseId } = file.case
  const { from, to, times } = partyHistory(files, caseId, party, actDay(file, today(call)))
  const { cases, median } = similarCases(files, { caseId, cause, article: facts.penaltyArticle })
  const grouped = (amount: number | null) => amount?.toLocaleString('en-US') ?? ''
  return {
    history: `${from}至${to}，含本次共${times}次（本工作台登记的决定）`,
    similar: rankSimilar(cases, circumstancesOf(calculation))
      .slice(0, shownCases)
      .map((one) => ({
        docNo: one.docNo,
        circumstances: one.circumstances.join('；'),
        range: `${grouped(one.legalMin)}—${grouped(one.legalMax)}`,
        fine: grouped(one.fine),
      })),
    median: grouped(median),
  }
}
