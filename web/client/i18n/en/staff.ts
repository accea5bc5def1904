export default {
  staff: {
    signIn: {
      title: 'Facilitator sign-in', text: 'Make exercises, send injects, read the scorecard. Players need no account: they use the join code.',
      name: 'User name', password: 'Password', submit: 'Sign in', hint: 'The user name and first password are printed in the server’s terminal at first start. Change the password soon after signing in.', join: 'I am a player',
    },
    home: {
      title: 'Exercises', hello: 'Hello, {name}', signOut: 'Sign out', password: 'Change password', scenarios: 'Scenarios', make: 'Make an exercise', making: 'Making it',
      exercises: 'Your exercises', none: 'No exercise yet. Pick a scenario and make the first one.', open: 'Open', card: 'Scorecard', code: 'Join code',
      roles: '{n} roles', injects: '{n} injects', actions: '{n} expected actions', length: 'about {n} min', story: '{n} story minutes',
      initial: 'You still have the first password. Please change it.', old: 'Present password', new: 'New password (at least 10 characters)', again: 'New password again', differ: 'The two do not match.', changed: 'Password changed.', change: 'Change',
    },
  },
}
