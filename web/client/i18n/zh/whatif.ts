export default {
  whatif: {
    open: '如果当时…', title: '如果当时……', notVerdict: '模型推演，仅供讨论，不是定论', about: '只改团队的这一句话，其余不变：外界发来的内容、运气、导调手动的调整都照原样。模型只看团队公开说过的话：电话、沟通会、信件和内部决定不在其中。参数为教学而设，不是测量值；不计入评分。',
    newModel: '演练之后模型更新过，两条曲线都按新模型重新推演，和演练当时看到的略有不同。',
    loading: '正在打开', busy: '正在推演…', card: '评分卡', mine: '我的评分卡', hotwash: '现场点评', none: '舆情还没有爆发，演练就结束了，没有可以推演的。', notEnded: '演练结束后才能推演。', noOpinion: '这次演练没有模拟舆情，没有可以推演的。', noWords: '团队没有公开说过话，也没有应说而未说的示范答复，没有可以推演的。',
    word: '改哪一句话', how: '怎么改', said: '说过的', unsaid: '该说而没有说的', first: '先选一句话，再选怎么改。', planned: '示范答复，限时内应在 {t} 前说出',
    hows: { away: '没有说', moved: '换个时间说', model: '换成示范答复' }, noModel: '情景没有给这句话写示范答复', modelText: '示范答复原文', time: '说出的时间', timeOf: '说出的时间，{t}', to: '可选 {a} 到 {b}', notThen: '请填 {a} 到 {b} 之间的时间。',
    effect: { sound: '到位', thin: '要点不全', empty: '要点太少', harmful: '适得其反' }, readAs: '读作：{x}', erased: '（原话已删除）',
    head: { away: '如果没有说“{x}”', moved: '如果在 {t} 说“{x}”', model: '如果“{x}”换成示范答复', unsaid: '如果在 {t} 按示范答复“{x}”' }, really: '实际 {t}',
    another: '换一句', spoke: '团队公开说话', was: '实际', then: '如果', heat: '热度', mood: '情绪', trust: '信任', heatUnit: '0 平静 – 100 刷屏', moodUnit: '−1 愤怒 – 1 友善', trustUnit: '0 – 100',
    picture: '{what}：实际最后 {a}', pictureBoth: '{what}：实际最后 {a}，推演最后 {b}',
    table: '两条曲线的数字', measure: '', difference: '差', rows: { hottest: '最高热度', total: '帖子总数', silence: '没有有效回应的分钟', mood: '结束时情绪', trust: '结束时信任', bookings: '预约（平日为 100）' }, at: '{n}（{t}）',
    same: '模型看不出差别。', sentence: {
      hottest: { less: '热度最高到 {n}，比实际低 {d}。', more: '热度最高到 {n}，比实际高 {d}。', same: '最高热度和实际一样，{n}。' },
      total: { less: '全程约 {n} 条帖子，少 {d} 条。', more: '全程约 {n} 条帖子，多 {d} 条。', same: '帖子总数和实际差不多，{n} 条。' },
      silence: { less: '没有有效回应的时间 {n} 分钟，短 {d} 分钟。', more: '没有有效回应的时间 {n} 分钟，长 {d} 分钟。', same: '没有有效回应的时间一样，{n} 分钟。' },
      trust: { less: '结束时信任 {n}，低 {d}。', more: '结束时信任 {n}，高 {d}。', same: '结束时信任一样，{n}。' },
      mood: { less: '结束时情绪 {n}，低 {d}。', more: '结束时情绪 {n}，高 {d}。', same: '结束时情绪一样，{n}。' },
    },
  },
}
