export default {
  staff: {
    signIn: {
      title: '导调登录', text: '创建演练、放出注入、看评分卡。参演人员不用登录，请用加入码。',
      name: '用户名', password: '密码', submit: '登录', hint: '首次启动时，用户名和初始密码显示在服务器的终端里。登录后请尽快修改。', join: '我是参演人员',
    },
    home: {
      title: '演练', hello: '{name}，你好', signOut: '退出', password: '修改密码', scenarios: '情景', make: '创建演练', making: '正在创建',
      exercises: '已建演练', none: '还没有演练。选一个情景，创建第一场。', open: '进入', card: '评分卡', code: '加入码',
      roles: '{n} 个角色', injects: '{n} 条注入', actions: '{n} 项预期行动', length: '约 {n} 分钟', story: '剧情 {n} 分钟',
      initial: '你还在用初始密码，请修改。', old: '现在的密码', new: '新密码（至少 10 位）', again: '再输入一次新密码', differ: '两次输入不一样。', changed: '密码已修改。', change: '修改',
    },
    line: {
      waiting: '未开启', open: '进行中', met: '达成', partial: '部分达成', late: '超时', missed: '未达', prompted: '经提示完成', not_rated: '未评定',
    },
    console: {
      start: '开始演练', pause: '暂停', resume: '继续', end: '结束演练', stop: '叫停', real: '真实情况', pace: '倍速', home: '返回演练列表',
      pauseTitle: '暂停演练', pauseNote: '原因（所有人都会看到）', endTitle: '结束这场演练？', endText: '结束后不能继续。时限未到又没做完的预期行动记为未评定。',
      stopTitle: '叫停演练', stopNote: '可以写一句说明（所有人都会看到）', realTitle: '发生了真实情况？', realText: '演练立即停下，所有人的屏幕都会提示转入真实处置。', realNote: '请写明情况和地点（所有人都会看到）',
      halted: { facilitator: '演练已暂停', stop: '有人叫停，演练已停下', real_emergency: '真实情况：演练已停下，请转入真实处置' },
      by: '由 {name}', you: '你', refused: '进不了这场演练。', signIn: '去登录', connection: '连接', loading: '正在读取演练',
      lobby: '开始之前', joinText: '参演人员打开链接或扫码，填称呼，选席位。', code: '加入码', trainee: '参演链接', evaluator: '评估链接', observer: '观摩链接', qr: '参演链接的二维码',
      localOnly: '这个地址只有本机能打开。要让别的设备加入，请用 --host 0.0.0.0 启动并用局域网地址访问。', lan: '点一下链接即可全选，再复制。',
      nextTitle: '接下来', next: '点“开始演练”后，剧情时钟从 {at} 走起，共 {n} 分钟。到点的注入自动放出，你也可以提前放出、跳过，或临时注入。任何人都能叫停，只有你能继续。',
      seats: '席位', seatsTaken: '{n} / {m} 有人', empty: '空缺', online: '在线', offline: '离线', joined: '已加入', notSeated: '未选席位', team: '导调组',
      msel: '主要事件清单', legend: { fired: '已触发', waiting: '待触发', contingency: '备用', skipped: '已跳过', ramp: '预期行动：目标→时限' }, atStart: '开始即起',
      chart: '事件图：各渠道的注入和预期行动', due: '剧情', title: '注入内容', to: '对象', state: '状态', seen: '已看', act: '操作',
      fire: '触发', skip: '跳过', keys: '选中一行后', waiting: '待触发', soon: '{t} 后触发', overdue: '到点', fired: '已触发', skipped: '已跳过', needless: '未用到', late: '迟 {t}', early: '手动',
      contingency: '若未完成：{x}', seenBy: '{n} / {m}', seenNames: '已看', nobody: '还没有人看', everyone: '全体', note: '导调提示', says: '第 {n} 句', from: '来自',
      call: { ringing: '响铃中', talking: '通话中', ended: '已挂断', declined: '已拒接', missed: '未接' },
      free: '临时注入', freeKind: '类型', freeChannel: '渠道', freePersona: '以谁的名义', freeRoles: '谁会看到', freeTitle: '标题', freeZh: '中文内容', freeEn: '英文内容（可不填）', freeLines: '每行一句，对方说完一句再说下一句。', freeSend: '放出', freeMark: '临时',
      responses: '应对记录', noResponses: '还没有应对。', reading: '正在判读', answers: '对应', unanswered: '不对应任何预期行动', onItem: '答复', own: '主动发布', all: '全部', uncertain: '待定 {n}',
      score: '评分卡', openCard: '打开评分卡', range: '区间 {low}–{high}', noScore: '尚无评分', rated: '已评 {n} 行，未评 {m} 行', provisional: '暂定', final: '定稿', complaintNo: '投诉',
    },
  },
}
