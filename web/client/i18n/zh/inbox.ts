// Complaint desk, inbox, news page, the team's chat as conversations.
export default {
  inbox: {
    cases: '投诉', inbox: '收件箱', casesEmpty: '还没有找你的投诉。找你这个岗位的会出现在这里，按时限排好；找同事的在同事那里。', inboxEmpty: '还没有来件。内部消息、上级来函、工单、请你审批的稿子和同事的上报都到这里。',
    noneHere: '这一类眼下没有。', groups: '来件种类', all: '全部', group_memo: '同事上报', group_request: '送审', orderHint: '换一种排法', order_due: '按时限', order_time: '按时间',
    toList: '全部 {n} 件', next: '下一件', left_target: '距目标 {time}', left_limit: '距时限 {time}', mine: '我在办', by: '{name}在办', with: '已转{role}', handedToMe: '转给你', gone: '已转交', reported: '向你上报', passed: '升级给你', asks: '送审：{kind}',
    noOwner: '还没有人接手', owner: '{name}（{role}）{time} 起在办', ownerYou: '你在办，{time} 起', handedOn: '{time} 已转{role}，还没有人接手', take: '我来办', takeOver: '我接过来', hand: '转交…',
    handTo: '转给哪个岗位', handHint: '对方看得到全部往来和备注；你这边仍可查看。时限不变，仍记在原岗位名下；对方能答的，答了就算办了。', handNote: '交代几句：办到哪了，还差什么', handDo: '转交', chooseRole: '还要选岗位', empty: '无人在座', can_answer: '可以答复', can_note: '只能备注，不能答复', canNobody: '没有别的岗位能答复', noteOnly: '{role}只能备注，不能答复对方。真要转，先说好由谁来答。', cannotAnswer: '你这个岗位不能答复这一件：写成备注，再退回去。', back: '退回', backTo: '退给{name}', toMe: '{name}把一件转给你：{title}', byAt: '我方目标 {time}', missedAt: '{time} 已错过', sentOpen: '{time} 已发 · 对照清单，{until} 前可补', sentLate: '{time} 已发 · 已过目标，{until} 前还可补', decidedOpen: '{time} 已定 · 对照预案，{until} 前可补', decidedLate: '{time} 已定 · 已过目标，{until} 前还可补', decidedAt: '{time} 已决策', decidedCheck: '{time} 已决策 · 请对照预案', decidedUntil: '{how}；请对照预案，{until} 前还可以补措施', unset: '已答复，办理结果未定', unsetOpen: '{time} 已答复 · 办理结果未定，{until} 前可补', withMe: '已转给你', leftWith: '已转{role} · 剩 {time}',
    limitIs: '时限记在{roles}名下', targetLimit: '我方目标 {target} · 时限 {limit}', answeredAt: '{time} 已办', sentIn: '{time} {word}', settledBy: '{time} 已由{kind}办结', answeredBy: '{name}（{role}）{time} 已答复', answeredYou: '你 {time} 已答复', courtesy: '不必再办：{how}。回{name}一句是礼貌',
    ways: '答复还是备注', answerTo: '答复 {name}', note: '内部备注', noteLabel: '内部备注', noteHint: '只有经办同事和导评看得见，对方看不见', noteSave: '记下',
    step_note: '内部备注 · {name}（{role}）{time}', step_taken: '{time} {name}（{role}）接手', step_handed: '{time} {name}（{role}）转给{to}',
    inside: '团队内部处置', history: '患者情况', fictional: '虚构', historyOf: '患者情况（虚构）：{text}', historyHint: '供办理用：可以对本人和已核实的家属说，不写进任何公开的文字。',
    privacyOpen: '这里谁都看得见：不认患者身份；病情和就诊经过，官方没有公布的不谈', clause: '预案 {id}',
  },
  talk: {
    list: '会话', all: '全组', empty: '还没有人说话。一句话就能让大家对上。', emptyRole: '还没有和{role}说过话。', unread: '{n} 条未读', newHere: '以下是新的', latest: '回到最新', latestNew: '{n} 条新消息',
    readBy: '已读 {n}/{m}', read: '已读', unreadYet: '未读', readers: '已读：{names}', noneRead: '还没有人读', private: '只有{role}和你所在岗位看得见', nobodyThere: '无人在座，由{role}兼顾', nobody: '无人在座',
  },
  press: {
    edition: '演练版 · {n} 篇', latest: '{time} 更新', from: '来源：{name}', related: '相关报道', newStories: '{n} 篇新报道，读完再看',
    siteNav: '首页 · 科室 · 就诊指南 · 公告', notices: '公告与声明',
  },
  sentCheck: { title: '对照预案，看看有没有漏', plan: '预案 {id} 要求', ours: '{name} {time} 发出', add: '漏了什么，可在 {time} 前补发一份，或更正原文。', decided: '{name} {time} 决策', addDecision: '漏了措施，可在 {time} 前再作一次决策补上。', again: '在这次决策上补充', rest: '预案其他条款同样适用', away: '看过了', go: '对照预案' },
  tongue: { 'theirs_en': '{names}的界面是中文，这份稿子是英文：补一段中文，或先在群聊里说明大意。', 'theirs_zh-CN': '{names}的界面是英文，这份稿子是中文：补一段英文，或先在群聊里说明大意。', 'mine_en': '这份稿子是英文。看不懂就先别同意：请{name}补中文，或在群聊里说明大意。', 'mine_zh-CN': '这份稿子是中文。看不懂就先别同意：请{name}补英文，或在群聊里说明大意。', chat: '去群聊' },
}
