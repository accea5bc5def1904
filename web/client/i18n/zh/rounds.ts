export default {
  room: {
    kind: { press: '新闻发布会', family: '家属沟通会' }, pane: '现场', notScored: '不计入分数', notTicked: '未勾选', asking: '{name}：{words}', none: '还没有发布会或沟通会。由导调召集，开始时这里和顶部会有提示。',
    asks: '{name}提问', followsUp: '{name}追问',
    youAnswer: '由你作答', answersBy: '{role}作答 · {name}', nobody: '没有人在座', opening: '还没有人提问，可以先作开场说明。', waitFirst: '还没有人提问。',
    queue: '排队提问', queueN: '还有 {n} 个提问排着', queueEmpty: '没有人在排队', answer: '你的回答', answerHint: '对着提问的人说，全场都听得到', send: '回答', typed: '打字回答', aloud: '口头回答', aloudLabel: '记下口头回答', aloudHint: '把刚才说的话照原意记下来，标明口头和记录人', aloudSend: '记入', aloudMine: '直接开口回答。说完请同事或评估人员记下要点，也可以自己记。',
    mark: '口头', by: '{name}记录', transcript: '现场记录', paused: '演练已暂停，恢复后再答', aside: '先放一边', lookIn: '进去旁听', back: '回到现场', ended: '本场已结束', toDesk: '回到工作台', private: '不对外公开', lines: '{n} 条',
    open: '开始', openPlanned: '计划中的场次', held: '已举行', at: '{at} 自动开始', byHand: '由导调开始', questions: '{n} 个提问', free: '临时召集一场', kindLabel: '场次', titleLabel: '名称', roleLabel: '谁来作答', freeOpen: '召集', firstWords: '第一个问题（可以先空着）', startN: '开一场发布会或沟通会',
    next: '请下一位', nextIs: '下一位：{name}', noneLeft: '排队的都问完了。可以追问、加人，或结束。', callNow: '请提问', skip: '略过', add: '追问或加问', asPersona: '谁来问', askNow: '现在就问', toQueue: '排到队尾', close: '结束本场', closeTitle: '结束这一场？', closeText: '排队的人不再提问。记录和清单都保留，清单仍可勾选。', closeGo: '结束', wasAnswered: '已答，等下一问', waitAnswer: '等待回答',
    later: '剧情还没到，{at} 起', laterOf: '其中 {n} 个剧情还没到', allLater: '剩下的提问说的都是后面的事。可以先追问或结束；要提前问，在下面点“请提问”。',
    jumpOpen: '{title}还在进行', jumpText: '跳转后这一场照常开着：同一个人会隔着跳过的时段接着问，跳转说明里的事也可能对不上。', jumpClose: '先结束这一场', jumpOn: '不结束，带着这一场跳转',
    checklist: '观察清单', checkHint: '边听边勾，可以改；勾选人和时间都会记下，不计入分数。', yes: '做到', partly: '部分', no: '没做到', remark: '备注', remarkSave: '保存备注', tickedBy: '{name}，{at}', counts: '做到 {yes}，部分 {partly}，没做到 {no}，未勾 {open}', clause: '条款 {id}', readOnly: '只有评估和导调人员可以勾选。',
    banner: '{title}正在进行', openList: '打开清单', backToDesk: '回到评分', of: '{n}/{m}', listCount: '已勾 {n} / {m}', on: '进行中', wallFamily: '家属沟通会正在进行', wallOpening: '发言人作开场说明',
  },
}
