export default {
  trade: {
    ask: 'What is this: {word}?',
    inject: { word: 'Inject', means: 'One message from the simulated outside world to the players: a post, a call, a complaint, a letter. It goes out by itself when due; you may send it early, hold it or skip it. One in reserve (a contingency inject) goes out only if the players left something undone. Drill planners call the list the MSEL.' },
    expected: { word: 'Expected action', means: 'Who should do what by when, according to the plan. This is what is scored.' },
    hotwash: { word: 'Talk it over (hot wash)', means: 'Right after the end, everybody in one room goes through it step by step on the big screen: what happened, what went well, what to change and who does it.' },
  },
}
