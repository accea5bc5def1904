export default {
  flags: { by: 'Flagged by {names}', seen: 'your team sees this', seenBy: 'colleagues who have this post see it', takeBack: 'Take back' },
  planned: { end: 'Planned end reached; finish what is open', short: 'plan over' },
  ahead: { jump: 'A jump to {to} is planned for about {at}; the facilitator decides', short: 'jump ~{at}', due: 'The jump to {to}, planned for {at}, is due: waiting for the facilitator', dueShort: 'jump due', storyNow: 'The story’s clock stands at {at}.', asOf: 'The briefing is as of {at}.' },
  ring: {
    aside: '{name} is ringing', toSide: 'Put aside', toSideHint: 'The sound stops; it rings on in a bar at the top', toCall: 'goes to the call',
    missed: 'You missed {name} at {time}',
  },
}
