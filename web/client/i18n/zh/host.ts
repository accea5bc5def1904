export default {
  host: {
    resumeUnlocks: '继续并解除锁屏', lockedRunning: '时钟在走，参演人员却看不到屏幕', lockedStill: '全体屏幕已锁住；点“继续”时一并解除',
  },
}
