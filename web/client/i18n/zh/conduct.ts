// Words of the console's dialogs: what a jump does to posts, what an inject leans on, who asks, what moved opinion.
export default {
  conduct: {
    talking: '{name} 正在和{who}通话；跳转后通话接着进行。', without: '{names} 用的是另一种语言的界面，只能看到这一种文字。', toNote: '还要写：告诉所有人这段时间发生了什么。',
    jump: {
      fire: '触发：跳转一完成就放出，时间记为 {at}；要答复的从 {at} 起计时。', skip: '跳过：不再出现，参演人员看不到，也不能找回。',
      noise: '背景帖 {n} 条', which: '看看是哪 {n} 条', by: '{name}：{words}', weak: '弱信号', alarm: '虚警',
    },
    clocks: '大字是剧情里的钟点，从 {at} 走起；“剧情”后面是剧情已走的分钟，“实际”是大家真正用掉的时间，不含暂停。',
    scriptEnd: {
      over: '剧本已走完：不会再有情景注入。', comes: '已到计划结束时间，但还可能有内容出来。',
      coming: '条件满足才会放出：{names}。', comingMore: '条件满足才会放出 {n} 项：{names}等。', answers: '还有 {n} 个问题等情景自动答复。', rounds: '还有 {n} 场问答按计划要开。', held: '暂扣的 {n} 项，您放出才会出现。',
      todo: '可以结束演练，也可以让团队做完手头的 {n} 项待办。', todoNone: '团队手头没有待办，可以结束演练。', open: '团队手头还有 {n} 项待办，何时结束由导调人员定。', openNone: '团队手头没有待办，何时结束由导调人员定。',
      reacts: '模拟公众仍会回应团队说的话。',
    },
    before: { title: '按计划在它前面、还没放出的 {n} 条', why: '它的话可能提到这些内容，参演人员却还没看到。', held: '已暂扣', skipped: '已跳过', more: '更早的还有 {n} 条', gone: '已跳过的不会再出现。' },
    own: '计划此处 ×{n}，现在 ×{m} 由您自定', leave: '先不跳，不再提示', why: '这段时间里发生了什么',
    asks: { press: '媒体和提过问的', family: '家属和提过问的', story: '剧情里的其他人', crowd: '其余账号' },
    over: { inject: '没有触发', action: '没有开启', milestone: '没有达到', storyline: '没有展开' },
    overLong: { inject: '到演练结束条件也没有满足，没有放出。', action: '到演练结束条件也没有满足，没有开启。', milestone: '到演练结束也没有达到。', storyline: '到演练结束条件也没有满足，没有展开。' },
    moved: {
      heatUp: '近 {n} 分钟热度升 {by}', heatDown: '近 {n} 分钟热度降 {by}', still: '近 {n} 分钟热度变化不大',
      by: '，其间：{at} {what}', word: '{role}发声（{effect}）', blow: '“{words}”', outbreak: '舆情爆发', turn: '人工设定{gauge}', silence: '，其间没有有效发声', end: '。', alone: '，话题自行降温', mood: '；情绪{trend}',
    },
  },
}
