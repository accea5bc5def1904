// The page on which exercises are made; more of it is in staff.ts.

export default {
  host: {
    home: {
      tryFirst: 'First time? Try this: {n} minutes',
      running: 'Going on now', rename: 'Name this exercise', renameOf: 'Rename: {name}', renameText: 'Everybody sees it: on the desks, the wall and the printed card. Pages that are open show it when they are opened again.', name: 'Name', briefing: 'The whole briefing', nameMay: 'Name of this exercise (may stay empty)', nameLike: 'e.g. Surgery 2, March drill', people: '{least} to {most} trainees, and one who leads', peopleMost: 'Up to {most} trainees, and one who leads', colon: ': ', loading: 'Reading scenarios and exercises…',
      length: { same: 'as fast as the story, nothing is jumped', whole: '{story} story minutes at {pace} (one real minute plays {real} of the story)', jumped: '{story} story minutes − {jumped} jumped = {played}, at {pace} (one real minute plays {real} of the story)', wholeVaried: '{story} story minutes at {pace}', jumpedVaried: '{story} story minutes − {jumped} jumped = {played}, at {pace}' },
    },
  },
}
