// 条件：备用注入、里程碑、故事线为什么出现或没有出现。
export default {
  branch: {
    tab: '条件', none: '本情景没有设置条件。', waitsFor: '还差：{x}', because: '当时：{x}', why: '现在的读数', from: '最早 {at}',
    kind: { inject: '注入', action: '预期行动', milestone: '里程碑', storyline: '故事线' },
    state: { waits: '等条件', held: '暂扣', by_hand: '导调已处理', met: '已成立', missed: '未按时达到', never: '不会再成立', unlucky: '概率未中', not_drawn: '抽签未中' },
    long: {
      waits: '条件还没有成立。', held: '已暂扣，放开后才会继续判断条件。', by_hand: '由导调人员放出或跳过，没有看条件。', met: '条件已成立。', missed: '到时限仍未达到。',
      never: '条件不可能再成立，不会放出。', unlucky: '条件成立了，但按概率没有抽中，不会放出。', not_drawn: '条件成立了，但抽中的是同组的另一条。',
    },
    chance: '成立时有 {p}% 的概率放出', drawn: '“{lot}”一组只出一条，抽中的是这一条', notDrawn: '“{lot}”一组只出一条，抽中的是另一条', each: '可重复放出，已放出 {n} 次', by: '须在 {at} 前达到',
    test: { holds: '成立', open: '未成立', lost: '不会再成立' },
  },
}
