export default {
  host: {
    resumeUnlocks: '继续并解除锁屏', lockedRunning: '时钟在走，参演人员却看不到屏幕', lockedStill: '全体屏幕已锁住；点“继续”时一并解除',
    back: {
      isIn: '“{name}”已经在这场演练里', noSeat: '没有席位', online: '那台设备还连着', offline: '那台设备已离线',
      isMe: '就是我，接着坐 {name} 的席位', isMeText: '换了手机、电脑或浏览器就选这个。导调人员确认后，席位、草稿和群聊都在；原来那台设备会退出。',
      other: '我是另一个人', otherText: '请在称呼里加点什么，让大家分得清，如“邱护士2”或科室名。',
      waiting: '等导调人员确认', waitingText: '请不要关掉这一页。等得久了，直接喊一声导调。', refused: '导调人员没有同意。请当面说明，或换一个称呼加入。',
      asks: '{name} 要在另一台设备上接着坐', oldOff: '原设备已离线', stillOn: '原设备还连着，同意后会退出', give: '是本人，同意', refuse: '不同意',
    },
    real: {
      notDrill: '这不是演练', title: '真实情况：先处理真事', by: '由 {name} 报告', noNote: '报告人还没写是什么、在哪里。知道的人请在下面补充。',
      then: '演练已全场停下。请放下屏幕，按本单位的真实流程处置、报告。', add: '补充：发生了什么、在哪里、需要谁', addGo: '告诉所有人', ends: '处置完由导调人员解除，写到一半的内容都在。',
      overAsk: '真实情况处置完了吗？', overText: '解除后，所有人的屏幕恢复，演练从停下的地方继续。', over: '已处置，继续演练',
    },
    start: {
      ask: '现在就开始吗？', length: '按 ×{p} 开始，约 {n} 分钟。', about: '约 {n} 分钟', story: '剧情 {t} / {d}', anyway: '开始演练',
      empty: '还空着 {n} 席：', reading: '还在看须知或选席位：', away: '已入座，但不在线：',
    },
    word: { readers: '{names} 在用英文界面。', onlyEnglish: '可以直接写英文。', english: '英文内容（给用英文的人）', englishMay: '英文内容（可不填）', chineseMay: '中文内容（可不填）', either: '先写内容，中文或英文都可以' },
    persona: { find: '查找人物', found: '{n} 个', used: '刚用过', story: '剧情人物', crowd: '背景账号' },
    call: { ask: '{name}还有话没说完，现在挂断？', text: '挂断后可以回拨，从断处继续，但此后的话按超时计。', end: '仍然挂断' },
    doors: { join: '我来参加演练', joinText: '有加入码或链接：不用登录，从这里进。' },
    why: { label: '暂停原因（所有人都会看到，可不填）', tell: '告诉大家', change: '改原因' },
    away: '{name}（离线）',
    release: '{people} 名参演人员会看到成绩。评分卡共 {lines} 行（一项预期行动一行）：已评 {rated} 行，未评 {not} 行。',
    late: { title: '到目前为止', done: '看过了，开始', published: '已对外发布', nothing: '还没有发布过声明。' },
  },
}
