// Conditions: why contingencies, milestones and storylines have or haven't come.
export default {
  branch: {
    tab: 'Conditions', none: 'This scenario has no conditions.', waitsFor: 'Waits: {x}', because: 'Read then: {x}', why: 'What is read now', from: 'from {at} on',
    kind: { inject: 'Inject', action: 'Expected action', milestone: 'Milestone', storyline: 'Storyline' },
    state: { waits: 'Waits', held: 'Held', by_hand: 'By hand', met: 'Has come', missed: 'Missed', never: 'Won’t come', unlucky: 'Luck against', not_drawn: 'Not drawn' },
    long: {
      waits: 'Its condition does not hold yet.', held: 'Held: its condition is looked at again once it is released.', by_hand: 'A facilitator fired or skipped it, whatever its condition said.', met: 'Its condition held.', missed: 'It was not reached in time.',
      never: 'Its condition can’t hold any more; it will not come.', unlucky: 'Its condition held, but luck was against it; it will not come.', not_drawn: 'Its condition held, but another of its lot was drawn.',
    },
    chance: 'comes with a chance of {p}% once it holds', drawn: 'one of “{lot}”: this one was drawn', notDrawn: 'one of “{lot}”: another was drawn', each: 'may come again; came {n} times so far', by: 'to be reached by {at}',
    test: { holds: 'holds', open: 'not yet', lost: 'won’t any more' },
  },
}
