import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { isInForce } from '#domain/rules/dated.ts'
import type { TextOf } from '#domain/rules/defects/defect.ts'
import { findDefects } from '#domain/rules/defects/findDefects.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { checkCardNumbers } from './checkCardNumbers.ts'
import {
  checkDiscussed,
  checkFiling,
  checkHeavier,
  checkLimitation,
  checkPeriod,
  checkRange,
  checkReviewed,
} from './checksOfDecision.ts'
import { checkDiscretion } from './checkDiscretion.ts'
import { checkDocuments } from './checkDocuments.ts'
import { checkHearing } from './checkHearing.ts'
import { checkHearingRight } from './checkHearingRight.ts'
import { checkLawOfAct } from './checkLawOfAct.ts'
import { checkNoticePeriod } from './checkNoticePeriod.ts'
import { checkPartyName } from './checkPartyName.ts'
import { checkReceipts, checkServiceForms } from './checkReceipts.ts'
import { checkResultTold } from './checkResultTold.ts'
import { checkSeparation } from './checkSeparation.ts'
import { checkTwoOfficers } from './checkTwoOfficers.ts'
import { preCheckFinding, type PreCheck, type PreCheckFinding } from './preCheck.ts'
import { asDefect } from './toldBy.ts'

const checks: Readonly<Record<string, PreCheck>> = {
  'PC-OFFICERS': checkTwoOfficers,
  'PC-CARD': asDefect('DF-CARD'),
  'PC-CARDNO': checkCardNumbers,
  'PC-SEPARATION': checkSeparation,
  'PC-FILING': checkFiling,
  'PC-RESULT': checkResultTold,
  'PC-DAYS': checkNoticePeriod,
  'PC-HEAVIER': checkHeavier,
  'PC-HEARINGRIGHT': checkHearingRight,
  'PC-HEARING': checkHearing,
  'PC-DISCUSSED': checkDiscussed,
  'PC-REVIEWED': checkReviewed,
  'PC-PERIOD': checkPeriod,
  'PC-LIMITATION': checkLimitation,
  'PC-SERVICE': checkServiceForms,
  'PC-PUBLICITY': asDefect('DF-PUBLICITY'),
  'PC-PARTY': checkPartyName,
  'PC-SAMPLING': asDefect('DF-SAMPLING'),
  'PC-LAW': checkLawOfAct,
  'PC-LAWDATE': asDefect('DF-LAWDATE'),
  'PC-RANGE': checkRange,
  'PC-DISCRETION': checkDiscretion,
  'PC-DOCS': checkDocuments,
  'PC-RECEIPTS': checkReceipts,
  'PC-RELATION': asDefect('DF-RELATION'),
  'PC-AMOUNT': asDefect('DF-AMOUNT'),
  'PC-OBSERVER': asDefect('DF-OBSERVER'),
  'PC-PAGES': asDefect('DF-PAGES'),
}

/**
 * What the machine sees before the reviewer looks (机器预审): each check of the rule pack with one
 * of three outcomes, in the order of the checklist. It proposes; only the reviewer answers.
 *
 * @param day the day as of which an undecided case is judged.
 */
export function findPreChecks(file: CaseFile, pack: RulePack, textOf: TextOf, day: Day): PreCheckFinding[] {
  const context = { file, pack, textOf, day, defects: findDefects(file, pack, textOf) }
  return pack.preChecks
    .filter((rule) => isInForce(rule, day))
    .map((rule) => {
      const check = checks[rule.code]
      if (check === undefined) throw new Error(`the rule pack has a pre-check ${rule.code} that nothing can make`)
      return preCheckFinding(context, rule, check(context))
    })
    .filter((finding) => finding !== null)
}
