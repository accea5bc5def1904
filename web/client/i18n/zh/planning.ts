export default {
  planning: {
    unrated: '有 {n} 行不会评定：{titles}。它依据的法规还没有本单位的人确认。要评分，先确认、发布，再用新的一版建演练；演完了也可以换版重评。', toRules: '去“应急预案”的“法规”页确认',
    when: '什么时候放出', later: '到剧情时间', now: '立即放出', plan: '排入清单', added: '加排', lifted: '《{x}》：左右拖到新的时间',
    asksYou: '到时先问您', asks: '到时由导调决定', storyTime: '（剧情）', waits: '到点：等条件', kept: '上次写了没有保存，已经找回。', anew: '恢复原样',
    none: '请按 14:30 的格式写时间。', past: '这个时间已经过去：剧情现在是 {now}，请改晚一些。', late: '演练计划 {end} 结束，请改早一些。',
  },
}
