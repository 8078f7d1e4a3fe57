/** What one field of a template means, for whoever writes a template of their own. */
export interface FormField {
  readonly name: string
  readonly group: string
  readonly meaning: string
}

const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  文书: {
    文书名称: '这份文书的名称',
    文号: '登记的文号，如闽泉环罚〔2023〕118号',
    成文日期: '生成时填的日期',
    表单码: '页脚的代码，扫描件凭它自动挂回',
  },
  机关: {
    机关: '案件的决定机关',
    本单位: '设置里的单位名称',
    上级机关: '设置里的上级机关',
    机关地址: '本单位常用内容',
    邮政编码: '本单位常用内容',
    联系人: '本单位常用内容',
    联系电话: '本单位常用内容',
    复议机关: '本单位常用内容',
    管辖法院: '本单位常用内容',
    缴款方式: '本单位常用内容：银行、账户、缴款码',
  },
  案件: {
    案件名称: '决定前为“当事人涉嫌…案”，决定后为“当事人…案”',
    案由: '不含当事人',
    立案号: '立案号',
    案件来源: '现场检查、投诉举报等',
    承办人: '案件信息里的承办人',
    线索日期: '发现或收到线索',
    检查日期: '现场检查',
    立案日期: '立案',
    调查终结日期: '调查终结',
    结案日期: '结案',
    缴清日期: '缴清',
  },
  当事人: {
    当事人: '生成时选的一名，未选为第一名',
    全部当事人: '全部当事人的名称',
    当事人信息: '名称、证件号码、地址、法定代表人，一项一行',
    证件名称: '统一社会信用代码或公民身份号码',
    证件号码: '号码',
    地址: '住所或住址',
    负责人称谓: '法定代表人（负责人）或经营者',
    法定代表人: '姓名',
    电话: '电话',
  },
  执法人员: {
    执法人员: '全部姓名和证号',
    执法人员一: '第一名姓名',
    执法证号一: '第一名证号',
    执法人员二: '第二名姓名',
    执法证号二: '第二名证号',
  },
  事实和法律: {
    行为开始日期: '违法行为发生',
    行为终了日期: '违法行为终了',
    违反条款: '案件事实里的违反条款',
    处罚依据: '案件事实里的处罚条款；有决定的取决定的依据',
    法定幅度: '罚款的法定幅度',
    减轻依据: '减轻理由',
  },
  告知和听证: {
    拟处罚: '拟处罚种类和金额，金额有大写',
    拟罚款: '数字',
    拟罚款大写: '大写',
    听证告知: '依拟处罚和告知日期判断后的一段话，判断不了留空',
    告知书文号: '告知书文号',
    告知书送达日期: '最后一次送达',
    陈述申辩日期: '当事人陈述申辩',
    听证日期: '举行听证',
  },
  案件审查: {
    审查人: '案件审查表上的审查人',
    审查结论: '同意、退回补充或者重新调查取证',
    审查意见内容: '审查人写的意见',
    审查日期: '案件审查的日期',
  },
  法制审核: {
    审核轮次: '第几轮，预审另注明',
    审核机关: '市局代审的写市局，其他为案件的决定机关',
    送审日期: '这一轮送审的日期',
    审核人: '审核表上的审核人',
    审核结论: '同意、退回、不同意等',
    审核意见内容: '审核人写的意见',
  },
  集体讨论: {
    讨论次数: '“（第2次）”，第一次留空',
    讨论时间: '日期和起止时间',
    讨论地点: '会议地点',
    讨论主持人: '姓名（职务）',
    讨论记录人: '姓名（职务）',
    出席人员: '姓名（职务），含主持人',
    列席人员: '姓名（职务）',
    缺席人员: '姓名（职务，原因）',
    回避情况: '回避人、理由、决定人',
    汇报情况: '事实、证据、法律适用、处理意见；有汇报人的写在前面',
    申辩听证情况: '陈述申辩、听证及复核情况',
    法制审核意见: '讨论时的法制审核意见和未消除的问题',
    讨论方案: '比较过的其他方案',
    结论意见: '结论、认定事实、条款、种类、数额，多个当事人逐个写明',
    偏离理由: '结论与法制审核意见不一致的理由',
  },
  裁量: {
    裁量表: '裁量表名称和版次，样表带“【样表】”',
    裁量依据: '裁量表的依据文件',
    裁量条款: '裁量表对应的处罚条款',
    样表说明: '用样表计算的才有',
    裁量结果: '计算结果，有大写',
    裁量数额: '确定的罚款数额，有大写',
    裁量偏离: '“与计算结果一致”或不一致的理由',
    裁量计算人: '姓名',
    裁量日期: '计算日期',
  },
  决定: {
    审核日期: '法制审核结束',
    讨论日期: '集体讨论',
    决定书文号: '决定书文号',
    决定日期: '决定日期',
    处罚内容: '种类和金额，金额有大写；还没有登记决定的取集体讨论结论',
    处罚种类: '不含金额',
    罚款: '数字',
    罚款大写: '大写',
    决定书送达日期: '最后一次送达',
  },
}

/** Every field that a template may name, in the order in which they are explained. */
export const formFields: readonly FormField[] = Object.entries(groups).flatMap(([group, fields]) =>
  Object.entries(fields).map(([name, meaning]) => ({ name, group, meaning })),
)

/** The fields inside each list of a form. */
export const listFields: Readonly<Record<string, readonly string[]>> = {
  当事人列表: ['序号', '名称', '证件名称', '证件号码', '地址', '负责人称谓', '法定代表人', '电话'],
  执法人员列表: ['序号', '姓名', '证号'],
  证据列表: ['序号', '名称', '日期', '提供单位'],
  裁量因素列表: ['序号', '裁量因素', '本案情形', '百分值', '裁量证据'],
  裁量步骤列表: ['序号', '裁量步骤', '裁量内容'],
  发言列表: ['发言'],
  审核内容列表: ['序号', '内容', '答复'],
  存在问题列表: ['序号', '问题', '依据'],
  审查内容列表: ['序号', '内容', '答复'],
  审查问题列表: ['序号', '问题', '依据'],
}

const known = new Set([
  ...formFields.map((field) => field.name),
  ...Object.keys(listFields),
  ...Object.values(listFields).flat(),
])

/** Whether a template may name this field. */
export function isKnownField(name: string): boolean {
  return known.has(name)
}

/** The known name that was probably meant, or an empty text: one that shares most of its characters. */
export function nearestField(name: string): string {
  const wanted = new Set(name)
  const score = (other: string) => {
    const shared = [...new Set(other)].filter((character) => wanted.has(character)).length
    const isPart = name.includes(other) || other.includes(name)
    const likeness = Math.min(name.length, other.length) / Math.max(name.length, other.length)
    return shared / Math.max(wanted.size, new Set(other).size) + (isPart ? likeness / 2 : 0)
  }
  const best = [...known].toSorted((one, other) => score(other) - score(one))[0] ?? ''
  return score(best) >= 0.5 ? best : ''
}
