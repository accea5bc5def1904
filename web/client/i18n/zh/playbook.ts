export default {
  playbook: {
    title: '应急预案', link: '应急预案', intro: '预案决定怎么评分：时限、审批、权重、法规和本单位的说法。从系统自带的预案复制一份，改成自己的，发布后给演练用。每场演练永远按它用过的那一版评分。',
    own: '本单位的预案', ours: '系统自带的预案', noneOwn: '还没有自己的预案。从下面复制一份开始。', loading: '正在读取', colon: '：', semicolon: '；',
    copy: '复制成自己的', copyShort: '复制', copyOf: '{x}（本单位）', look: '查看', edit: '改这份预案', toDraft: '去改草稿', publish: '发布', discard: '丢弃草稿', archive: '归档', unarchive: '取消归档', archived: '已归档', delete: '删除', undo: '撤销修改', saving: '正在保存',
    saved: '已保存。', publishedNow: '已发布。新建演练时可以选它。', saveFirst: '请先保存', uses: '{n} 场演练用过', unsaved: '{n} 处修改未保存（已暂存在本机）', unreadable: '{n} 处看不懂，改好才能保存',
    titleZh: '预案名称（中文）', titleEn: '预案名称（英文）', shippedHint: '系统自带的预案只能看，不能改。复制一份，就可以改。',
    merged: '别人刚刚保存过。你的修改已叠在最新的内容上，看一遍再保存。', mergedClash: '别人刚刚保存过。你的修改已叠在最新的内容上，有 {n} 处两人都改了，这里显示你的。看一遍再保存。',
    publishText: '发布后这一版不能再改，要改就新建下一版。还有 {n} 条法规没有确认：只提醒，不扣分。', publishNote: '这一版改了什么（可不填）',
    discardTitle: '丢弃这份草稿？', discardText: '草稿和它的保存记录会删除，已发布的版本不受影响。', leaveTitle: '还有没保存的修改', leaveText: '{n} 处修改还没保存。它们会留在这台电脑的浏览器里，下次打开还在。', leave: '先离开',
    deleteTitle: '删除“{x}”？', deleteText: '所有版本都会删除，不能恢复。用过的预案不能删除，只能归档。',
    import: '导入 YAML', importHint: '格式与导出的文件相同。有错时逐条列出行号和列号，不会导入一半。', importFile: '选一个文件', importText: '或把内容贴在这里', importGo: '导入', importAt: '第 {l} 行第 {c} 列',
    with: '按哪份预案', misfit: '这份预案配不上这个情景：', misfitShort: '（不适用）', status: { draft: '草稿', published: '已发布', shipped: '系统自带' },
    tabs: { label: '预案的各部分', limits: '时限', approvals: '审批', weights: '权重', rules: '法规', phrases: '短语', versions: '版本' },
    limits: { hint: '每一级预警要求各项工作在多久之内做到，写成“时:分”，如 0:30。', order: '级别方向', one_is_highest: '一级最高', one_is_lowest: '一级最低', from: '从重到轻：', level: '级别', criteria: '什么算这一级', was: '划掉的是改之前的值（上一版或复制来源）。行动本身的目标和时限由情景规定，这里的时限显示在参演人员的预案页，并用于检查更新间隔。' },
    approvals: {
      hint: '哪些文字要谁同意才能发布。审批人用的时间算在审批人头上。', lock: '硬锁：未经批准一律不能发布', lockOn: '演练开始时就锁上，导调人员可以当场打开。', lockOff: '未经批准也能发布，但要写明理由，并记入评分。', none: '没有审批规则：谁都可以直接发布。', rule: '规则 {n}', remove: '删除这条',
      kinds: '适用的文字', roles: '依次由谁同意', addRole: '加一个岗位…', removeRole: '去掉{x}', earlier: '{x}提前一位', target: '目标', limit: '时限', channels: '只用于这些渠道（不选即全部）', add: '加一条规则',
    },
    weights: {
      constants: '评分常数', example: '算一行试试', content: '要素具备 {n}%', time: '时效 {n}%（100% 即目标之内）', violations: '一般违规 {n} 处', prompted: '经备用注入提示才做', critical: '有一处经确认的重大违规', met: '分，算“达成”（{n} 分起）', notMet: '分，不到 {n}，算“部分达成”', before: '改之前：{n} 分',
      elements: '要素权重', elementsHint: '乘在情景给出的权重上：1 不变，2 加倍，0 不看。', allNothing: '不能全部为 0。', individual: '各岗位的得分谁能看', evaluators: '本人、评估和导调人员', staff: '全体工作人员，含观摩人员',
    },
    constant: {
      time_floor: { name: '迟到也保留的部分', does: '内容做到了，再迟也保留 {n}；其余 {rest} 看时间：目标内全得，到时限得零。' }, violation_deduction: { name: '一般违规扣减', does: '每一处一般违规，从要素分里扣 {n}。' }, prompted_factor: { name: '经提示的折扣', does: '要靠备用注入提醒才做，全行按 {n} 计。' },
      ring_back_time: { name: '回拨上限', does: '漏接来电后回拨，时间分最多得 {n}。' }, met_from: { name: '达成线', does: '一行达到 {n} 分，算“达成”。' }, critical_cap: { name: '重大违规封顶', does: '评估人员确认一处重大违规后，这一行最多 {n} 分。' },
    },
    rules: {
      hint: '法规条文由本单位法务核对后确认。没有确认的只提醒，不扣分。', open: '{m} 条中还有 {n} 条没有确认：只提醒，不扣分。', openShort: '{n} 条法规待确认', all: '全部法规都已确认。', none: '这份预案没有法规条目。', confirmed: '已确认', unconfirmed: '未确认，不扣分', confirm: '确认', withdraw: '撤回确认',
      figure: '时限', start: '起算', binds: '适用于', source: '出处', confidence: '可信度', effective: '施行日期', by: '确认', sure: { high: '高', medium: '中：用前再核', low: '低：务必查原文' }, saidYes: '{name} 确认（{account} 录入，{at}）', saidNo: '撤回确认（{account}，{at}）', needsDraft: '要确认法规，先点“改这份预案”新建草稿。',
      name: '由谁确认（姓名和职务，会随预案保存）', note: '核对了什么（可不填）', confirmText: '确认后，依据这一条的行动开始计分。', withdrawText: '撤回后，依据这一条的行动不再计分。',
    },
    phrases: {
      hint: `判读器不认得的本单位说法。直接写词语，“…”代表中间最多 12 个字，“{'|'}”隔开几种说法。否定、引用、疑问里的不算。`, none: '还没有自己的短语。', label: '说明什么', pattern: '短语', placeholder: `如：将心比心{'|'}感同身受`, remove: '删除“{x}”', add: '加一条短语',
      suggested: '评估人员的改判建议', suggestedHint: '来自已结束演练里评估人员的改判。改好字句再采纳，或者不用。采纳后进入草稿，对以后的演练生效。', noneSuggested: '没有待定的建议。', from: '{name}，“{title}”，{n} 次', accept: '采纳', dismiss: '不用', settled: '已处理 {n} 条', accepted: '已采纳', dismissed: '未采纳',
    },
    trial: { title: '试一段文字', hint: '看判读器和上面的短语各认出什么。这里的文字不保存。', run: '试一试', own: '本单位的短语', reader: '判读器', nothing: '没有认出什么。' },
    versions: { no: '第 {n} 版', numbered: '{title} · 第 {n} 版', shippedNamed: '{x}（系统自带）', saved: '{name} 保存于 {at}（第 {n} 次）', published: '{name} 发布于 {at}', look: '查看', compare: '比较', saves: '保存记录（{n}）', save: '第 {v} 版第 {n} 次保存：{name}，{at}', unsavedNot: '比较的是已保存的内容，不含没保存的修改。' },
    diff: { none: '两版没有差别。', what: '哪一处', before: '原来', after: '现在', nothing: '无', group: { limits: '时限', approvals: '审批', weights: '权重和评分', rules: '法规', phrases: '短语', content: '内容' } },
    rescore: {
      link: '换预案重评', title: '换一版预案重评', card: '原评分卡', with: '按这一版重评', choose: '请选一版', itsOwn: '（演练用的就是它）', busy: '正在重评，要几秒钟', notEnded: '演练结束后才能重评。',
      done: '重放了整场记录，只换了预案：文字的判读、审批的经过、评估人员的判定和剧情时间都照原样。结果不保存，原评分卡不变。', phrases: '两版有 {n} 条短语不同。文字没有重新判读，所以短语的差别没有计入。要计入，请勾选“重新判读”。',
      again: '重新判读文字', againHint: '用现在的判读器和这一版的短语把全部文字重读一遍；评估人员的判定仍然有效。', doneAgain: '重放了整场记录，换了预案，并用判读器 {v} 和新预案的短语重读了全部文字，有 {n} 条应对读出的要素不同。审批的经过、评估人员的判定和剧情时间都照原样。结果不保存，原评分卡不变。',
      alone: '单是这一处：{n} 分', all: '显示没变的行', same: '没有一行的得分因此改变。', parts: '要素 {c} · 时效 {t} · 自主 {p}', nowRated: '原来未评定：{x}', together: '几处差别合在一起才起作用。', overridden: '这一行有评估人员的改判，以改判为准。', differences: '两版预案的差别', many: '逐条列出',
    },
  },
}
