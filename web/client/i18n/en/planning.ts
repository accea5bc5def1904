export default {
  planning: {
    unrated: 'Nothing goes unrated. | One line will not be rated: {titles}. Nobody of your organisation has confirmed the rule of law behind it. Confirm it, publish, and make the exercise with that version; or score again by that one afterwards. | {n} lines will not be rated: {titles}. Nobody of your organisation has confirmed the rule of law behind them. Confirm it, publish, and make the exercise with that version; or score again by that one afterwards.', toRules: 'Confirm under Playbooks, “Rules of law”',
    when: 'When it goes out', later: 'At story time', now: 'At once', plan: 'Put into the plan', added: 'Added', lifted: '{x}: drag it to its new time',
    asksYou: 'you will be asked first', asks: 'the facilitator decides then', storyTime: ' (story time)', waits: 'Due: waits', kept: 'Brought back: what you had begun here and not saved.', anew: 'Begin anew',
    none: 'Write a time like 14:30.', past: 'This time has passed: it is {now} in the story. Choose a later one.', late: 'The exercise is planned to end at {end}. Choose an earlier time.',
  },
}
