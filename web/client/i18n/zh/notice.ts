export default {
  flags: { by: '{names} 已标记', seen: '全队可见', takeBack: '取消标记' },
}
