import type { SheetQuestion } from '#domain/paper/matchSheets.ts'
import type { PaperPlace, PaperStage } from '#domain/paper/paperCopy.ts'

/** How far a print has come. */
export const paperStageText: Readonly<Record<PaperStage, string>> = {
  generated: '已生成',
  printed: '已打印',
  sent: '已送签',
  signed: '已签',
  hungBack: '已挂回',
}

/** Where a print usually is. */
export const paperPlaceText: Readonly<Record<PaperPlace, string>> = {
  handler: '承办人',
  leader: '分管领导',
  cityBureau: '市局用印',
  delivery: '送达中',
}

/** The words for a place; a place that was typed is its own words. */
export function placeOf(place: string): string {
  // as: hasOwn has just proved it
  return Object.hasOwn(paperPlaceText, place) ? paperPlaceText[place as PaperPlace] : place
}

/** Why sides of a scan need a person. */
export const sheetQuestionText: Readonly<Record<SheetQuestion, string>> = {
  noCode: '没有读到表单码，请选它们属于哪份文书',
  unknownCode: '表单码不是本工作台打印的文书',
  missingPages: '页数不够，还缺几页',
  pageTwice: '同一页出现了两次',
  extraPages: '比打印时多出几页',
  countDiffers: '表单码上的总页数与打印时不符',
  alreadyBack: '这份文书已经挂回过',
  replaced: '这是旧打印件，后来又重新打印过',
  held: '已从文书上取下，等待重新处置',
  refused: '页数齐全，但没有挂上',
}

/** Why a file in the watched folder was not taken in, by the code of the watcher. */
export const watchTroubleText: Readonly<Record<string, string>> = {
  growing: '正在写入，写完后收入',
  cutOff: '文件不完整（扫描或传输中断），请重新扫描；原文件没有动',
  unusable: '读不出页面，请换 PDF 或图片格式重新扫描；原文件没有动',
  stateSecret: '疑有国家秘密标志，没有收入；请立即按保密规定处理',
  unreadable: '读取失败，稍后再试',
  known: '与以前收过的扫描件完全相同，没有重复收入',
}

/** How the watched folder stands. */
export const watchStateText = {
  off: '没有设置扫描收件文件夹',
  watching: '正在收件',
  folderGone: '文件夹打不开（网络断开或 U 盘已拔出），恢复后自动继续',
  noAccount: '设置收件的账号已停用，请在设置里重新保存一次',
} as const
