export default {
  screen: {
    loading: '正在读取', level: '团队判定的级别', noLevel: '团队还没有判定级别。', endsIn: '演练将在 {t} 后结束', meanwhile: '{from} 到 {to} 之间', feed: '此刻', noPosts: '大家都能看到的帖文和报道，会出现在这里。',
    texts: '官方发布', noTexts: '还没有对外发布。', changed: { correction: '已更正', withdrawal: '已撤回' }, facts: '已公开的事实', fill: '全屏',
    halt: { lobby: '演练尚未开始', facilitator: '演练暂停', stop: '有人叫停，演练已停下', real_emergency: '真实情况：演练停止，请转入真实处置', ended: '演练结束，请留在座位上，准备现场点评' },
    link: '大屏', linkHint: '投到会场大屏：只显示所有人都能看到的内容，不含评分、待放出的注入和私下的话。', linkUrl: '大屏链接（免登录，只能看大屏）', open: '打开大屏',
    renew: '换新大屏链接', renewAsk: '换一个大屏链接？', renewText: '旧链接立刻失效，已经打开的大屏会停下，要用新链接重新打开。其他链接和加入码不变。', renewed: '已换新，旧链接不能再用。', planned: '已到计划结束时间',
  },
}
