export default {
  opinion: {
    title: '舆情', storylines: '按故事线看', byHeat: '各故事线热度', colon: '：', allStories: '全部合计', mainStory: '主线', heatRank: '热度 {n} · 第 {rank}', whichStory: '哪条故事线', simulated: '模型模拟值，不计入评分', short: '模拟值，不计分', none: '舆情尚未爆发，爆发后这里会出现曲线。',
    gauge: { heat: '热度', trust: '信任', mood: '情绪', volume: '发帖量', spreading: '不实信息', bookings: '预约量', hotline: '热线来电' },
    unit: { heat: '0–100', trust: '0–100', mood: '−1 到 1', volume: '条/分钟', spreading: '% 的人在传', bookings: '% 平日', hotline: '通/小时' },
    turnGauge: { mood: '情绪', trust: '信任', excitement: '后续跟帖（条/分钟）' },
    moodTrend: { leaps: '明显好转', rises: '好转', holds: '平稳', falls: '变差', drops: '明显变差' }, trend: { leaps: '急升', rises: '上升', holds: '平稳', falls: '回落', drops: '急落' },
    moodWord: { furious: '愤怒', upset: '不满', subdued: '低落', even: '平稳', kind: '理解' },
    effect: { sound: '到位', thin: '要点不全', empty: '要点太少', harmful: '适得其反' }, effectHint: '到位：预案这一项要的都有，或该有的要素至少四项，其中有关切，也有事实或措施；要点不全：有两三项，或只够预案的最低要求；要点太少：连这些也没有；帖下回复少算一项。适得其反：说了伤人或有害的话。', second: '引发次生舆情', unsure: '另有 {n} 项当时拿不准',
    mark: { word: '对外发声', blow: '外界事件', outbreak: '舆情爆发', turn: '人工设定' }, jumped: '时间跳转', paused: '暂停',
    summary: '热度最高 {peak}（{at}）；{now} 时热度 {heat}，信任 {trust}，情绪 {mood}。', asTable: '以表格查看数值', time: '时间', showLine: '在评分卡中查看', words: '团队说过的话与舆情走势',
    ended: '结束时', open: '详情与调节', crowd: '网民发帖', level: { off: '关', low: '少', normal: '正常', high: '多' },
    show: '向参演人员公开', hide: '收回，不再公开', shownNow: '参演人员和大屏正在看', hiddenNow: '参演人员和大屏看不到数值',
    set: '人工设定', setHint: '从下一分钟起按此值继续推演；记入日志，曲线上会标明是人工设定。', gaugeLabel: '哪一项', value: '设为（{low} 到 {high}）', reason: '理由（记入日志）', badValue: '请填 {low} 到 {high} 之间的数。', noReason: '请写明理由。', setGo: '设定', setDone: '已设定，从下一分钟起生效。', notYet: '爆发之后才能设定。',
    silence: '累计无有效发声 {n} 分钟（剧情）', teams: '各组舆情对比', teamsHint: '同一情景、同样的运气：曲线的差别来自各组的应对；线上的数字是该组的对外发声，点开看。模型模拟值，不计入评分。', which: '看哪一项', deskHint: '导调人员已公开；曲线由模型模拟，不计入评分。', crowdPost: '网民', crowdGroup: '网民发帖 {n} 条', mineHint: '曲线由模型模拟，用来看应对的后果，不计入评分。只标出你自己那几次发声读出的效果。',
  },
}
