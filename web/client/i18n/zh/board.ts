// 态势板：事实、任务、决定、联络；阶段。
export default {
  board: {
    title: '态势板', parts: '态势板分栏', facts: '事实', tasks: '任务', decisions: '决定', contacts: '联络',
    whole: '展开全板', wholeTitle: '全组态势板', close: '收起',
    state: { known: '已知', in_doubt: '存疑', unknown: '未知', open: '未开始', doing: '进行中', done: '已完成', reached: '已联系上', waiting: '等回复', not_reached: '没联系上' },
    stateLabel: '状态', overdue: '已过时间', jumpedOver: '已过时间：在跳到 {time} 的那一段里到期', dueMeanwhile: '这段时间里您有 {n} 项任务到期。请补做，或在态势板上改时间。', sheet: '事实单',
    none: {
      known: '事实单一公布就在这里；你们核实的也记进来。', in_doubt: '没有存疑的事。', unknown: '没有待查的事。',
      tasks: '还没有任务。谁做什么、几点前做完，记在这里，到点会提醒。', decisions: '还没有决定。在“写作”里作出的决定会列在这里。', contacts: '还没有联络记录。跟谁联系过、说了什么、谁在等谁，记在这里。',
    },
    add: { fact: '记一条事实', task: '加一项任务', contact: '记一次联络' },
    text: { fact: '什么事（一句话）', task: '做什么', contact: '说了什么、约定了什么' },
    source: { fact: '来源（谁说的、哪里看到的）', contact: '联络对象' }, owner: { task: '谁负责', contact: '我方谁联系' }, due: { task: '几点前（剧情）', contact: '答应回复（剧情）' }, noOwner: '未定',
    save: '记上', change: '保存', sourceIs: '来源：{name}', noSource: '来源未写', ownerIs: '负责：{role}', byUs: '我方：{role}', dueAt: '{time} 前', backAt: '约 {time} 回复', left: '实际还有 {time}',
    verify: '已核实', begin: '开始做', done: '做完了', reachedNow: '联系上了', edit: '改', strike: '划掉', strikeAsk: '划掉这张卡？', strikeText: '划掉后仍看得见，理由写在旁边。', strikeWhy: '理由（大家都会看到）',
    needPerson: '还要写联络对象', by: '{name} {time}', changed: '改过 {n} 次', was: '原来', struckBy: '{name} {time} 划掉：{reason}', struckCount: '已划掉 {n} 条',
    meanwhile: '{name} 刚改过这张卡，现在是：', struckMeanwhile: '{name} 刚把这张卡划掉了：{reason}', mineKept: '你写的还在下面，没有丢。', keepMine: '看过了，用我的', dropMine: '不要我的', asNew: '另记一张', lookFirst: '同事刚改过，先看上面',
    phase: '阶段', noPhase: '还没有宣布阶段', phaseBy: '{name} {time} 宣布', declare: '宣布', setPhase: '宣布阶段', decide: '作决定', choosePhase: '选择阶段', whoDeclares: '由负责研判或决策的岗位宣布',
    ask: '去询问', over: '演练已结束，只能看。', reason: '理由：{text}', mine: '我的',
  },
}
