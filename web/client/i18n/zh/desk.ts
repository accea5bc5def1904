// The world outside as platforms, the tour, sounds.
export default {
  social: {
    search: '搜账号、内容', show: '显示哪些', found: '{n} 条', noneHere: '{name}还没有动静。一有新帖，就会出现在这里。',
    by_all: '全部帖文', by_pinned: '我盯着的', by_flagged: '已标记', by_untouched: '未处置', by_answered: '已回应', by_back: '有人回应我们',
    hot: '热榜', mark_boiling: '爆', mark_hot: '热', mark_new: '新', rising: '上升',
    pin: '盯住', pinned: '盯着', pinHint: '加入“我盯着的”，只有你看得见', onTop: '置顶', officialPost: '发官方帖',
    platform: '请平台处理', platformAsk: '就这条帖文提出哪项请求？', platformProof: '凭据与请求', platformSend: '提交', platformHint: '作为决策记录，同事可见',
    asked: '{time} {name}：{what}', opener: '楼主', stars: '{n} 星', helpful: '有用', saved: '收藏', replies: '回复',
    unfold: '展开全文', fold: '收起',
    drawn: '演练示意图', drawnMark: '演练画面', playClip: '播放 {name} 的短片（无声）', pauseClip: '暂停 {name} 的短片', earlier: '更早的 {n} 条',
  },
  alerts: {
    title: '声音与提醒', ring: '来电响铃（轻声）', volume: '音量', voice: '朗读来电方的话（本机语音）', noVoice: '这台设备没有本机语音；通话始终有文字。', notify: '离开此页时用桌面通知提醒', denied: '浏览器没有允许通知。',
  },
  phone: {
    reports: '打给主管部门的电话和上报都用文字写，在“上报”里写你要说的话。', hold: '保持', unhold: '回到通话', onHold: '通话保持中', swap: '挂断并接听', secondLeft: '{n} 秒后转为未接', notes: '通话记录', notesHint: '随手记：姓名、诉求、约定的时间。只存在这台设备，不计分。',
    declineMore: '对方会记住', answerMore: '逐句文字', answerSpoken: '逐句文字，并朗读', ringOff: '铃声已关，屏幕提示', ringOn: '铃声已开', all: '全部 {n}', missed: '待回拨 {n}', noMissed: '没有待回拨的来电。', empty: '还没有来电。记者、家属、上级一来电，屏幕会整屏提示；正在打字时只在顶部一栏响。',
  },
  tour: {
    title: '五步看懂桌面', step: '第 {n} 步，共 {m} 步', again: '五步看懂桌面', done: '知道了', skip: '跳过',
    first: '第一次来？先看五步导览。', look: '看一看',
    bar: '顶栏：时间和待办', barText: '剧情时钟、你的待办和实际还剩多少时间。点一件，就到该处理的地方。',
    feed: '外界：大家在说什么', feedText: '各个平台的帖文。新帖先候着，不会打断你看的那条。看到苗头先“标记”，要回应就在帖下写。',
    cases: '案台：找上门的事', casesText: '{cases}都在这里。要你处理的排在前面，点开就能答。来电会整屏提示，铃声由你决定开不开。',
    case_complaint: '投诉', case_letter: '来函和工单', case_request: '送审稿', case_call: '电话',
    write: '写作：写、问、查', writeText: '在这里写{forms}；和同事群聊；在态势板上记事实、任务和联络，问事实；查预案。写到一半的字都会留着。',
    form_statement: '声明', form_assessment: '研判', form_decision: '决策', form_report: '上报',
    writeTextPhone: '{forms}都在这里写。群聊、态势与预案在旁边各有一栏。写到一半的字都会留着。',
    help: '右上角：随时可以停', helpText: '“叫停”停下演练；真有急事按“真实情况”。菜单里可以离席、换语言、看须知。',
  },
}
