"""Said well, done as promised, slowly better."""

WELL = """
sympathiser|"{quote}". That was written to people, not about them. Thank you.
sympathiser|People first, then the facts. Somebody there has a heart.
sympathiser|Some warmth and a plan. The family has something to hold on to at least.
sympathiser death|"{quote}". May they rest, and may you keep your word.
sympathiser injury|Get them well first. This I can read without wincing.
angry|I'm half as cross as I was. The other half depends on what you do.
angry|"{quote}". All right. I'll hold you to it.
angry|Would it have been so hard to say that at the start?
angry|The tone's right. The bill is still open. Watching.
angry price|At last they'll talk about the money. I'll cheer when it's in my account.
angry data|Plain words about our details, finally. A day sooner would've been nice.
sceptic|What's known, what isn't, what they're doing. That's what a statement is.
sceptic|"{quote}", and no leap to a conclusion. Approved.
sceptic|They don't pretend to know what they can't. Refreshing.
sceptic|Writing down what they said they'd do. Will compare.
sceptic injury death|Didn't guess at the cause, didn't hide behind it either. Fine, I'll wait.
sceptic data|Telling people what to do for themselves, that makes it worth reading.
joker slang|Came for the drama, leaving with information. Weird feeling.
joker slang|My nan understood it on the first go. My NAN.
joker|Other places, feel free to copy. Do remember to change the name.
insider|Whoever wrote that knows the job. People first, nothing promised that isn't theirs to promise.
insider|Not jumping to the cause takes nerve. Someone up there signed for it.
insider|You can feel the shoulders drop in there. Somebody finally said it properly.
defender|Told you it was worth waiting. {org} does own up.
defender|"{quote}": that's the {org} I know.
defender|Sorry where they should be, silent where they can't know yet. Good.
worried|So now I know where to turn. That helps more than you'd think.
worried|There's a bit about people like me. I can breathe again.
worried injury|Off to have myself looked at. Less scared than I was.
worried data|Changed my passwords straight after reading. Feel a bit more in control.
worried death|We've talked it over at home. Dad's operation goes ahead.
local|It's been passed along the whole street. General feeling: that's more like it.
local|People downstairs have stopped arguing. We're back to the weather.
media|{org} has issued a statement: "{quote}". Reaction has cooled noticeably.
media|The statement takes on most of what was asked. We'll go on checking.
media|Worth noting in "{quote}": it starts with the people concerned.
clips sympathiser|finally someone talks like a person
clips angry sceptic|ok. believing you ONCE
clips joker slang|nothing to see here, go home lads
notes worried|Went through the statement and marked the useful bits. Saving this.
notes sceptic|No padding, for a change. Screenshotted "{quote}" to check later.
circle sympathiser worried|There's a proper statement now. Can we stop forwarding the other stuff, please?
circle insider|First time today I've been happy to share something from work.
forum sceptic local|Read it. What could be answered, is. Bumping so people see it.
forum angry|I shouted the loudest. I'll be quiet now and watch what they do.
reviews worried sympathiser|Sincerely put. They can have a star back.
reviews angry sceptic|More substance than I expected. Rating stays until I've seen some of it happen.
|That's reasonably clear.
|Feel a little easier after reading that.
|Talking properly is a good start.
|I hope they do what they say.
|Remember this line: "{quote}".
"""

KEPT = """
sympathiser|It came when they said it would. That's kinder than it looks.
sympathiser|Thank you for not making that family wait for nothing again.
sympathiser|News or no news, they turned up. That's all anyone asked.
sympathiser death injury|Being told on time, again and again, warms more than fine words.
angry|{promised} on the dot. One point to them.
angry|They showed up. Halving the shouting.
angry|"{quote}". So it does move.
angry|Being on time is the minimum, no medals. Carry on.
sceptic|Promised {promised}, delivered {promised}. Goes on the credit side.
sceptic|One promise kept. My trust goes up by one, exactly one.
sceptic|"{quote}" is actually new, not last time's with the date changed.
sceptic|Steady. If they keep this rhythm it'll do more than any slogan.
sceptic data price|Squares with what they said before. Good.
joker slang|{promised} and dinner is served. I'm impressed, I brought no fork.
joker slang|My alarm and their statement went off together. Beat me to the toothbrush.
joker|Could these people please run the buses?
insider|Hitting {promised} isn't easy from in there. Somebody's had no sleep.
insider|On time means there's one pair of hands on it now.
insider|Hold on. The third and fourth one are the hard ones.
defender|See? They do what they say.
defender|{org} said {promised} and meant {promised}. Credit where it's due.
defender|They did it. One may say so.
worried|Saw the update when they said I would. I'll sleep tonight.
worried|They do what they say. I'm not cancelling for now.
worried injury|Asked where the update said to ask. No being passed from desk to desk.
worried data|Seen the update. All my passwords are changed, too.
worried price|Seen the update. Still keeping an eye on the money.
local|The whole street had its phone out, and there it was.
local|Everyone round here says the same: this time we didn't wait for nothing.
media|{org} published another statement at {promised}, as announced: "{quote}".
media|On time. What is new is mainly "{quote}"; some questions remain.
media|Being punctual is the cheapest way back to trust, and the hardest to fake.
clips sympathiser worried|it came. thank you
clips angry sceptic|on time. ok.
clips joker slang|they DIDN'T ghost us, screenshot it
notes worried|{promised} update is up. The main thing: "{quote}".
notes sceptic|Table updated. Promised {promised}: kept. Still following.
circle sympathiser|They were on time. I've sent it on to the relatives.
circle insider local|We said it and we did it. I can look people in the eye today.
forum sceptic local|{promised} sharp. Stopping the thread clock.
forum angry|Fine, no complaints this time. I'll be there for the next one.
reviews worried|Said when they would update and did it then. That deserves writing down.
reviews sceptic|One promise kept, so one star more than last time.
|The promised update is here.
|On time. Good.
|Seen it. Waiting for the next one.
|That step they've done.
|Seen the {promised} update.
"""

RECOVERY = """
sympathiser|I hope they're a little better every day, and that it never happens to anyone else.
sympathiser|The noise is going. Somebody's still in the thick of it, don't forget.
sympathiser|Good that they're talking to each other. It's hard enough for the family.
sympathiser death|Lighting a candle. Go gently, all of you.
angry|I've calmed down a bit. The lesson had better not.
angry|Don't think it's over because it's quiet. I've a long memory.
angry|Owned up properly, I'll say that. Let it be more than words.
angry price|Settle the money and I'll close my file.
sceptic|I've kept a list of everything they said. See you in three months, I'll bring it.
sceptic|When the findings come, please don't tuck them away in a corner.
sceptic|It's easy to talk while everyone's listening. Keep talking.
sceptic data|Who checks the systems from now on, and how often? Put it in the rules and I'm done.
joker slang|Show's over. Take your wrappers with you.
joker slang|May the next trending thing be a duck. A nice duck.
joker|Folding up my chair. Shout if there's a result.
insider|Now that nobody's shouting, the real work can start in there.
insider|The worst is behind them. What's left is slow work.
insider|For those at the bedside, the best answer is the next patient going home well.
insider|If it has steadied, that's because somebody in there kept holding the line.
defender|They can take criticism and they can explain themselves. I'm still going there.
defender|A word for the staff who weren't shouted out of the job. Thank you.
defender|You have to let people put things right. {org} is trying to.
worried|Thought it over. I'm keeping my appointment.
worried|Less scared now. I'd know whom to ask.
worried injury|I'll still get myself looked at, but my hands have stopped shaking.
worried death|The operation goes ahead. We've written down everything we want to ask.
worried data|Passwords all changed. I'll sleep a bit better.
local|Street's back to itself. The snack stall has moved on to football.
local|Just went by. Much quieter outside.
local|What you hear round here now: let's see what they do.
media|It has gone quieter around {what}. We're still following it.
media|Looking back: from everyone shouting to people listening.
media|The attention has gone, the questions haven't. We'll be back for the findings.
clips sympathiser|be well, everyone
clips joker slang|aaand that's a wrap
clips sceptic|see you at the final report
clips local|drove past, all normal
notes worried|For everyone still worrying: I've calmed down, you will too.
notes sceptic|Wrote up everything worth asking in a case like this. May you never need it.
circle sympathiser worried|Long day for everyone. Eat something, sleep.
circle insider|A moment to breathe at last. Thank you to those who didn't shout.
forum local sceptic|This thread may sink now. I'll dig it up when the findings are out.
forum defender|Fair's fair, they dealt with it decently in the end.
reviews worried|Had my doubts. Having seen how they dealt with it, I'd give it a try.
reviews defender|Long-time patient. Watched them get it wrong and watched them own up.
reviews angry sceptic|Better towards the end than at the start. One star more. Don't get cocky.
|It's calming down.
|Not many people arguing about it any more.
|May it go well from here.
|Things are moving at last, about {what}.
|Let it pass, as long as what needs changing changes.
"""
