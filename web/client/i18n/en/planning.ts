export default {
  planning: {
    when: 'When it goes out', later: 'At story time', now: 'At once', plan: 'Put into the plan', added: 'Added', lifted: '{x}: drag it to its new time',
    asksYou: 'you will be asked first', asks: 'the facilitator decides then', storyTime: ' (story time)', waits: 'Due: waits', kept: 'Brought back: what you had begun here and not saved.', anew: 'Begin anew',
    none: 'Write a time like 14:30.', past: 'This time has passed: it is {now} in the story. Choose a later one.', late: 'The exercise is planned to end at {end}. Choose an earlier time.',
  },
}
