// The words of the join page, the desk and what all pages share: see loadWords.

import actors from './actors'
import announce from './announce'
import board from './board'
import composer from './composer'
import desk from './desk'
import errors from './errors'
import hands from './hands'
import host from './host'
import inbox from './inbox'
import invite from './invite'
import notice from './notice'
import opinion from './opinion'
import rounds from './rounds'
import shell from './shell'
import trainee from './trainee'
import words from './words'

export default {
  ...shell, ...trainee, ...composer, ...desk, ...inbox, ...invite, ...words, ...rounds, ...announce,
  ...actors, ...board, ...hands, ...host, ...notice, ...opinion, error: errors,
}
