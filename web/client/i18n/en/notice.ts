export default {
  flags: { by: 'Flagged by {names}', seen: 'your team sees this', takeBack: 'Take back' },
}
