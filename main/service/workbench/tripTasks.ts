import type { Task } from '#contract/workbench.ts'
import { tripPurposeText } from '#contract/text/exchange.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { daysAway, isAway } from '#domain/exchange/bureauTrip.ts'
import { listBureauTrips } from '#store/tables/bureauTrips.ts'

import { today, type Call } from '#service/call.ts'

/** Cases that are at the city bureau (在市局), for how many days. */
export function tripTasks(call: Call, files: readonly CaseFile[]): Task[] {
  return listBureauTrips(call.desk.ledger)
    .filter(isAway)
    .flatMap((trip) => {
      const file = files.find((one) => one.case.id === trip.caseId)
      if (file === undefined) return []
      return [
        {
          caseId: trip.caseId,
          caseTitle: caseTitle(file.case, file.decisions.length > 0),
          kind: 'atCityBureau',
          detail: `${tripPurposeText[trip.purpose]}，已 ${daysAway(trip, today(call))} 天`,
          since: trip.sentOn,
        },
      ]
    })
}
