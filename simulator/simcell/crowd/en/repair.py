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
insider|You can feel the shoulders drop on the wards. Somebody finally said it properly.
defender|Told you it was worth waiting. {org} does own up.
defender|"{quote}": that's the {org} I know.
defender|Sorry where they should be, silent where they can't know yet. Good.
worried|So now I know where to turn. That helps more than you'd think.
worried|There's a bit about people like me. I can breathe again.
worried injury|Booked to be looked at, the way it says. The woman on the phone was lovely.
worried data|Changed my passwords straight after reading. Feel a bit more in control.
worried death|Dad's operation stays on. A doctor came and went through it all again with us.
local|It's been passed along the whole street. General feeling: that's more like it.
local|Crowd outside has thinned out. You can park again.
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
reviews worried sympathiser|Somebody rang me back and took their time. They can have a star back.
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
worried|They'd said they would ring, and they rang, and they asked after my mother.
worried injury|Got my check-up, no being passed from desk to desk this time.
worried data|Followed the steps in the update. I know where I stand now.
worried price|Put the date from the update in my calendar. I'll look that morning.
local|The whole street had its phone out, and there it was.
local|Quiet at the gate. People were waiting for their screens, and it came.
media|{org} published a second statement at {promised}, as announced: "{quote}".
media|On time. What is new is mainly "{quote}"; the cause is still being looked into.
media|Being punctual is the cheapest way back to trust, and the hardest to fake.
clips sympathiser worried|it came. thank you
clips angry sceptic|on time. ok.
clips joker slang|they DIDN'T ghost us, screenshot it
notes worried|{promised} update is up. The main thing: "{quote}".
notes sceptic|Table updated. Promised {promised}: kept. Still following.
circle sympathiser|They were on time. I've sent it on to the relatives.
circle insider local|We said it and we did it. I can look people in the eye today.
forum sceptic local|{promised} sharp. Stopping the thread clock.
forum angry|Fine, no complaints this time. Same time tomorrow.
reviews worried|Said when they would ring and rang then. That deserves writing down.
reviews sceptic|One promise kept, so one star more than last time.
|The promised update is here.
|On time. Good.
|Seen it. Waiting for the next one.
|That step they've done.
|Seen the {promised} update.
"""

RECOVERY = """
sympathiser|I hope they're a little better every day, and that it never happens to anyone else.
sympathiser|The noise has gone. Somebody's still healing, don't forget.
sympathiser|Good to hear the family isn't alone in this.
sympathiser death|Lighting a candle tonight. Go gently, all of you.
angry|I've calmed down. The lesson had better not.
angry|Don't think it's over because it's quiet. I've a long memory.
angry|Owned up properly, I'll say that. Let it be more than words.
angry price|The money's been talked about straight, the rules are being changed. Closing my file.
sceptic|Now there's a list of what will change. See you in three months, I'll bring it.
sceptic|When the findings come, please don't publish them on a Friday night.
sceptic|It's easy to talk while everyone's listening. Keep talking.
sceptic data|Who checks the systems now, and how often? Put it in the rules and I'm done.
joker slang|Show's over. Take your wrappers with you.
joker slang|May the next trending thing be a duck. A nice duck.
joker|Folding up my chair. Shout if there's a report.
insider|We're going through every step of it this week. It's real, I'm in the room.
insider|We took a beating and learnt from it. Nobody cuts a corner at night now.
insider|From us at the bedside: the best answer is the next patient going home well.
insider|Handover looks different these days. High time.
defender|Can take criticism, can change. I'm still going there.
defender|A word for the staff who weren't shouted out of the job. Thank you.
defender|You have to let people put things right. {org} is doing that.
worried|Check-up was clear. I can put this week down now.
worried|Went back. They explain far more than before and don't mind questions.
worried injury|The doctor took me through every risk and sent me home to sleep on it before signing.
worried death|Operation done, all well. Bless the nurses.
worried data|Passwords changed, odd calls have stopped. Peace at last.
local|Street's back to itself. The breakfast stall has moved on to football.
local|There's a box for comments by the door now. Saw somebody actually reading them.
local|The man at the gate says today's visitors all had appointments.
media|It has gone quieter around {what}. We're still following it.
media|Looking back: from silence to speech, from shouting to a table.
media|The attention has gone, the questions haven't. We'll be back for the findings.
clips sympathiser|be well, everyone
clips joker slang|aaand that's a wrap
clips sceptic|see you at the final report
clips local|drove past, all normal
notes worried|Back from my follow-up, all fine. There's an extra check now before anything starts. Liked that.
notes sceptic|Wrote up every step I needed to get answers. May you never need it.
circle sympathiser worried|Long few days for everyone. Eat something, sleep.
circle insider|First full night's sleep. Thank you to those who didn't shout.
forum local sceptic|This thread may sink now. I'll dig it up when the findings are out.
forum defender|Fair's fair, they dealt with it decently in the end.
reviews worried|Back again since then: shorter wait, longer explanations.
reviews defender|Long-time patient. Watched them get it wrong and watched them mend it.
reviews angry sceptic|Some of the changes are there to see. One star more. Don't get cocky.
|It's calming down.
|Not many people arguing about it any more.
|May it go well from here.
|Things are moving at last, about {what}.
|Let it pass, as long as what needs changing changes.
"""
