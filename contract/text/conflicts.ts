/** Why something does not fit what is there already, and what to do; by the code `what` of a `conflict`. */
interface Sentence {
  what: string
  todo: string
}

const sentences: Readonly<Record<string, (detail: string) => Sentence>> = {
  opinionAwaited: (name) => ({ what: `${name}的意见还没有收到。`, todo: '请先登记意见内容或者签字扫描件。' }),
  examinationOpen: () => ({ what: '上一次审查的签字件还没有挂回。', todo: '请先挂回，或者直接修改那一次。' }),
  calculationPrinted: () => ({
    what: '裁量计算表已经生成，数额不能再改，免得签回的纸与这里不一致。',
    todo: '请作“新计算”，原来的选择会带过去。',
  }),
  calculationStruck: () => ({ what: '这份裁量计算已经作废。', todo: '请另作一份计算。' }),
  roundOpen: () => ({ what: '上一轮审核还没有结束。', todo: '请先结束那一轮，再送下一轮。' }),
  roundNotReturned: () => ({ what: '这一轮审核是同意，没有退回。', todo: '需要书面意见的，请出法制审核意见书。' }),
  roundConcluded: () => ({ what: '这一轮审核已经结束，不能再改。', todo: '有新情况的，请另送一轮。' }),
  roundNotConcluded: () => ({ what: '这一轮审核还没有结束。', todo: '请先填好审核意见并结束本轮。' }),
  roundResubmitted: () => ({
    what: '已经重新送审，上一轮的答复不能再改。',
    todo: '有补充的，请告知审核人或者在下一轮答复。',
  }),
  nothingToAnswer: () => ({ what: '这一轮没有这一点要答复。', todo: '请刷新后核对审核意见。' }),
  roundExtended: () => ({ what: '这一轮审核期限已经延长过。', todo: '只能延长一次。' }),
  firstRound: () => ({ what: '第一轮审核没有可比的上一轮。', todo: '从第二轮起才有重扫确认。' }),
  notSignedPaper: () => ({
    what: '所选材料还不是签字盖章后的扫描件。',
    todo: '请先把签好的纸扫描，放入本案（或更换该材料的版本），再挂回。',
  }),
  recordOpen: () => ({
    what: '签字件还没有挂回，内容可以直接修改。',
    todo: '请点“修改”；补正说明只用于已经签字的记录。',
  }),
  signedRecord: () => ({ what: '签字件已经挂回，内容以纸质件为准，不能再改。', todo: '确有变化的，请另做一份。' }),
  noConclusion: () => ({ what: '还没有填写结论意见。', todo: '请按签字的讨论记录填好结论意见，再挂回。' }),
  notAnAnchor: (detail) => ({
    what: `这个文件不是本工作台封签且未变的案卷：${detail}。`,
    todo: '请换一份本工作台以前封好的案卷，用来核对留痕有没有被截断或退回。',
  }),
  docNo: (detail) => ({ what: `文号“${detail}”已经用于另一份决定。`, todo: '请核对文号。' }),
  filingNo: (detail) => ({
    what: `立案号“${detail}”已有案件。`,
    todo: '同一案件不必再建或再导入；不是同一案件的，请核对立案号。',
  }),
  lastAdministrator: () => ({ what: '这是最后一名在用的管理员。', todo: '请先另设一名管理员。' }),
  remarkNotYours: (by) => ({
    what: `这条批注由${by}提出，只能由本人或者本轮审核人关闭。`,
    todo: '可以先答复，请对方关闭。',
  }),
  remarkReason: () => ({ what: '关闭他人的批注要写明理由。', todo: '请填写理由后再关闭。' }),
  remarkClosed: () => ({ what: '这条批注已经关闭。', todo: '有新问题的，请另加一条批注。' }),
  handoverToSelf: (name) => ({ what: `移交人和接收人是同一人（${name}）。`, todo: '请另选接收人。' }),
  handoverCases: (name) => ({ what: `所选案件中有的已不由${name}承办或已归档。`, todo: '请刷新后重新选择。' }),
  handoverDone: () => ({ what: '这份移交清单已经挂回签字件或者已作废。', todo: '需要再次移交的，请另做一份清单。' }),
  serviceProven: () => ({
    what: '这一条送达的回证已经挂回，文书、受送达人、方式和日期以回证为准，不能再改。',
    todo: '确有错误的，请填写理由划去这一条，另登记一条。',
  }),
  serviceStruck: () => ({ what: '这一条送达已经划去，不能再改。', todo: '请另登记一条。' }),
  serviceDays: () => ({ what: '日期先后不符：送达不能早于发出。', todo: '请对照回证核对日期。' }),
  overpaid: (detail) => ({ what: `缴款合计超过应缴数额${detail}。`, todo: '请核对票据数额；误登的请先划去。' }),
  shareOpen: () => ({ what: '决定书处罚几个当事人，这一方应缴的数额还没有填写。', todo: '请先在“应缴数额”中填写。' }),
  planSum: (detail) => ({ what: `各期合计与应缴罚款${detail}不符。`, todo: '请核对各期数额。' }),
  viewCopyNotNeeded: (name) => ({
    what: `“${name}”自己有页面，不需要阅览件。`,
    todo: '要换成重新扫描的文件，请用“更换版本”；原来的版本仍会保留。',
  }),
  viewCopyPages: (detail) => ({ what: `“${detail}”没有可以显示的页面，不能作阅览件。`, todo: '请另存为 PDF 再放入。' }),
  severalPages: (detail) => ({ what: `“${detail}”不止一页。`, todo: '校正一次只处理一页，请先拆分成单页。' }),
  packageGaps: (detail) => ({
    what: `数据包里没有说明${detail}，不能据此新建案件。`,
    todo: '请核对各项对应；仍没有的，请先新建案件再导入。',
  }),
  packageTwin: (detail) => ({ what: `这个案件已经有了：“${detail}”。`, todo: '请打开该案，在“报送”中导入。' }),
  archiveTooLarge: () => ({ what: '所选文件解压后合计超过 8 GB。', todo: '请分几次解压。' }),
  notARecording: (detail) => ({ what: `“${detail}”不是音频或视频。`, todo: '其他文件请在“材料”中放入。' }),
  recordingTwin: (detail) => ({ what: `同一个音像文件已经登记：“${detail}”。`, todo: '不必再登记。' }),
  recordingDiffers: (detail) => ({
    what: `“${detail}”与登记时的文件不同（校验值不符），没有改动登记。`,
    todo: '请找到登记时的那个文件；确系另一份录像的，请另行登记。',
  }),
  recordingKept: () => ({ what: '这份音像已经复制在工作台里，不需要指明位置。', todo: '' }),
  noPreview: (detail) => ({ what: `“${detail}”不能显示文字。`, todo: '请放一份 PDF 作阅览件。' }),
  materialOrder: () => ({ what: '材料清单已有变化，新顺序没有保存。', todo: '请刷新后重新排列。' }),
  emptyVolume: (detail) => ({
    what: `${detail}里还没有可以封卷的材料。`,
    todo: '只有收入件和已挂回的签字扫描件才入卷；请先收入材料或挂回签字件。',
  }),
  noticeServed: () => ({
    what: '告知书已经送达，告知的处罚种类、金额和权利不能再改。',
    todo: '需要变更的，请另做一份告知书并重新送达。',
  }),
  provesAct: (detail) => ({
    what: `这份材料是“${detail}”的依据，不能撤出或退回未签状态。`,
    todo: '请先为那一步换上正确的签字件。',
  }),
  paperKind: (detail) => ({
    what: `所选材料不是${detail}。`,
    todo: '请选对材料；选对了的，请先在材料著录里把它的种类改对，再办理。',
  }),
  provesOther: (detail) => ({
    what: `所选材料已是“${detail}”的依据，不能再用于另一份文书。`,
    todo: '请选这一步自己的签字件；几份文书扫在一个文件里的，请把种类设为“其他材料”，并在题名里写全。',
  }),
  provesActKind: (detail) => ({
    what: `这份材料是“${detail}”的依据，不能改成与之不符的种类或题名。`,
    todo: '请先为那一步换上正确的签字件。',
  }),
  innerPaper: (detail) => ({
    what: `“${detail}”属于副卷，不能移入正卷。`,
    todo: '正卷可供对方查阅；种类著录错了的，请先把种类改对。',
  }),
  scanNeeded: () => ({ what: '还没有签字后的扫描件。', todo: '请用“更换版本”放入签好的扫描件；未签的打印件不算数。' }),
  hungBack: () => ({ what: '签字扫描件已经挂回，这份纸不再流转。', todo: '挂错了的，请先在“已挂回”里撤销挂回。' }),
  notHungBack: () => ({ what: '这份文书没有可以撤销的挂回。', todo: '在案件里手工更换的版本，请再次更换。' }),
  sidesTaken: () => ({ what: '这些扫描页已经挂到文书上，或已被别人处置。', todo: '请刷新收件箱后再看。' }),
  scanKnown: (detail) => ({
    what: `“${detail}”与以前收过的扫描件完全相同，没有重复收入。`,
    todo: '请在收件箱里找到那一份；确是新扫描的，请重新扫描。',
  }),
  noPages: (detail) => ({
    what: `“${detail}”没有可以打印的页面。`,
    todo: '办公文档、音像等请先另附阅览用 PDF，或在原来的程序里打印。',
  }),
  signInWait: (detail) => ({
    what: '这个工号连续输错次数过多，暂时不能登录。',
    todo: `请在 ${detail} 秒后再试；忘记密码请找管理员重设。`,
  }),
  notClosed: () => ({
    what: '本案还没有登记结案，不能归档。',
    todo: '归档后案卷不能再改动；请先登记结案，归档日期不早于结案日期。',
  }),
  sealedArchive: () => ({
    what: '本案已经封卷，归档不能撤下。',
    todo: '确需更正的，请按档案更正程序办理。',
  }),
  deskNotEmpty: () => ({
    what: '工作台里已有案件，不能再装入示例案件。',
    todo: '想看示例的，请另用一个空的数据目录新建工作台。',
  }),
  scanElsewhere: () => ({
    what: '这份扫描件刚在另一个窗口改过，这里的改动没有保存。',
    todo: '请重新打开这份扫描件，在最新的内容上继续。',
  }),
  scanNoDocuments: () => ({ what: '还没有分出任何一件。', todo: '请在每件的首页按 Enter 分件，再完成拆分。' }),
  pageLabelCount: (detail) => ({
    what: `页号的个数与页数不符：${detail}。`,
    todo: '每一页要有一个号；没有打号的页写“无号”，全部由系统编号的请留空。',
  }),
  noForm: (detail) => ({
    what: `没有“${detail}”的模板。`,
    todo: '请在“模板”里放入本单位的模板，或用 WPS 自行起草后收入材料。',
  }),
  templateFields: (detail) => ({
    what: `模板不能用：${detail}。`,
    todo: '请在 WPS 里改正模板里的字段名后再换；可用的字段见“字段表”。',
  }),
  sheetFields: (detail) => ({
    what: `表格模板不能用：${detail}。`,
    todo: '请在 WPS 里改正模板里的字段名后再换；可用的字段见“可用字段”。',
  }),
  sheetEmpty: (detail) => ({
    what: `“${detail}”没有可以填的字段。`,
    todo: '请在模板里写上 ${单位}、${table:案件.文号} 一类的字段。',
  }),
  noCaseFolders: (detail) => ({
    what: `这个文件夹里没有案件文件夹：${detail}`,
    todo: '请选择上一级：里面每个案件一个文件夹，如“05 XX公司”。',
  }),
  fileThere: (detail) => ({ what: `已有同名文件：${detail}`, todo: '请换一个文件名，或先移走原来的文件。' }),
  notDocx: (detail) => ({ what: `“${detail}”不是 DOCX 文件。`, todo: '请在 WPS 里另存为 .docx 再选。' }),
  draftOpen: (detail) => ({
    what: `“${detail}”还在 WPS 或 Word 里开着。`,
    todo: '请先保存并关闭；确已保存的，可以选择仍然收回。',
  }),
  notADraft: () => ({ what: '这份文书不是用模板生成的，没有可以收回的稿。', todo: '请用“更换版本”放入文件。' }),
  signedAlready: () => ({ what: '这份文书已经签字盖章，不能再改稿。', todo: '确需更正的，请另做一份文书。' }),
  numberTaken: (detail) => ({ what: `文号“${detail}”已经登记过。`, todo: '请核对文号；作废的文号也不能再用。' }),
  numberCancelled: () => ({ what: '这个文号已经作废。', todo: '请刷新后再看。' }),
  ownNumberOnly: (detail) => ({
    what: `“${detail}”现在不能自动取号。`,
    todo: '外部给号的，请填写给定的文号；自编的，先在“本单位常用内容”里填机关代字。',
  }),
  stickGone: (detail) => ({
    what: `写到“${detail}”时中断了，U盘可能已被拔出或已损坏。`,
    todo: '没有留下看得见的半成品；插好U盘后再办一次，已写好的部分会接着用。',
  }),
  stickSpoilt: (detail) => ({
    what: `写好后读回核对，“${detail}”与原件不一致。`,
    todo: '这只U盘不可靠，报审包没有露出；请换一只U盘再办。',
  }),
  nothingToSend: () => ({ what: '没有选中可以报送的材料。', todo: '请至少选一件已有文件的材料。' }),
  tripEnded: () => ({ what: '这次报送已经带回或撤回。', todo: '需要再报的，请另作一次报送。' }),
  outsideNumber: (detail) => ({
    what: `给号有疑：${detail}。`,
    todo: '请核对盖章件上的文号；确实无误的，勾选“已核对纸质件”后再收下。',
  }),
  badNumber: (detail) => ({ what: `“${detail}”不是规范的文号。`, todo: '请写成“闽泉环罚〔2026〕43号”的样子。' }),
  normativeNumber: (detail) => ({ what: `文号“${detail}”已经登记过。`, todo: '请核对文号；登记重了的，请划去一条。' }),
  normativeStruck: (detail) => ({
    what: `“${detail}”已经划去，不能再改。`,
    todo: '请刷新后再看；确要登记的，另登记一条。',
  }),
  partyInUse: (detail) => ({
    what: `“${detail}”已有告知、决定或送达记录，不能从本案删除。`,
    todo: '名称有误的，请直接改名称。',
  }),
}

/** The sentence for a conflict, or null for a code that has none. */
export function conflictSentence(what: string, detail: string): Sentence | null {
  return Object.hasOwn(sentences, what) ? (sentences[what]?.(detail) ?? null) : null
}
