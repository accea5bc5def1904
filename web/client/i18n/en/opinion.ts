export default {
  opinion: {
    title: 'Opinion', storylines: 'By storyline', byHeat: 'Heat by storyline', colon: ': ', allStories: 'All together', mainStory: 'Main story', heatRank: 'heat {n} · no. {rank}', whichStory: 'Which storyline', simulated: 'Simulated by a model; never part of the score', short: 'Simulated, not scored', none: 'Nothing has broken out yet. The curve appears once it does.',
    gauge: { heat: 'Heat', trust: 'Trust', mood: 'Mood', volume: 'Posts', spreading: 'Misinformation', bookings: 'Bookings', hotline: 'Hotline' },
    unit: { heat: '0–100', trust: '0–100', mood: '−1 to 1', volume: 'a minute', spreading: '% pass it on', bookings: '% of a usual day', hotline: 'calls an hour' },
    turnGauge: { mood: 'Mood', trust: 'Trust', excitement: 'Posts to come (a minute)' },
    moodTrend: { leaps: 'much better', rises: 'better', holds: 'steady', falls: 'worse', drops: 'much worse' }, trend: { leaps: 'surging', rises: 'rising', holds: 'steady', falls: 'falling', drops: 'plunging' },
    moodWord: { furious: 'furious', upset: 'upset', subdued: 'subdued', even: 'steady', kind: 'understanding' },
    effect: { sound: 'Sound', thin: 'Incomplete', empty: 'Too little', harmful: 'Backfired' }, effectHint: 'Sound: all that the plan asks for here, or at least four of the things such a word should hold, among them concern, and facts or steps. Incomplete: two or more, or the least the plan asks for. Too little: fewer. A reply under a post needs one less. Backfired: it holds something that harms.', second: 'set off a second crisis', unsure: '{n} more unsure at the time',
    mark: { word: 'The team spoke', blow: 'From outside', outbreak: 'Outbreak', turn: 'Set by hand' }, jumped: 'Time jumped', paused: 'Pause',
    summary: 'Heat peaked at {peak} ({at}); at {now} heat {heat}, trust {trust}, mood {mood}.', asTable: 'Figures as a table', time: 'Time', showLine: 'Show it on the scorecard', words: 'What the team said, and how opinion went',
    ended: 'At the end', open: 'Details and controls', crowd: 'Crowd posts', level: { off: 'Off', low: 'Few', normal: 'Normal', high: 'Many' },
    show: 'Open to trainees', hide: 'Close to trainees', shownNow: 'Trainees and the big screen see it', hiddenNow: 'Trainees and the big screen don’t see it',
    set: 'Set by hand', setHint: 'The model goes on from this value from the next minute. It is logged, and marked on the curve as set by hand.', gaugeLabel: 'Which', value: 'Set to ({low} to {high})', reason: 'Reason (logged)', badValue: 'Write a number from {low} to {high}.', noReason: 'Write a reason.', setGo: 'Set', setDone: 'Set. It counts from the next minute.', notYet: 'This can be set once something has broken out.',
    silence: 'No adequate word for {n} story min, all told', teams: 'Opinion, team by team', teamsHint: 'Same scenario, same luck: where the curves differ, the responses made the difference. Numbers on a line are that team’s public words; press one to read it. Simulated by a model; never part of the score.', which: 'Show', deskHint: 'Opened by the facilitator. Simulated by a model; never part of the score.', crowdPost: 'Crowd', crowdGroup: '{n} crowd posts', mineHint: 'Simulated by a model, to see what responses lead to; never part of the score. How words were read is marked for your own words only.',
  },
}
