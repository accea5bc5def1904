"""Said badly, said thinly, said in two ways, promised and not done."""

THIN = """
sympathiser|It's something. I only wish more of it was meant for the people it happened to.
sympathiser|"{quote}". Read it three times, and I still ache for them.
sympathiser|Good that they spoke. Now go and sit with them.
sympathiser death|Somebody died, and it reads like a notice about parking.
sympathiser injury|But how ARE they? That's the only line I was looking for.
angry|"{quote}" and that's it? That's the lot?
angry|All that waiting for a paragraph of wallpaper.
angry|Swap the name and any business in town could have put that out.
angry|I can read every word of it and I know nothing I didn't know before.
angry|A bit of tone, no content.
angry data|How many people, which details? Would it have killed them to write that down?
angry price|Overcharged, yes or no? Paid back, yes or no?
angry conduct|"{quote}". So whose behaviour was it? The furniture's?
sceptic|They say "{quote}". The questions that matter are still blank.
sceptic|Who's investigating, what, and by when? Please fill in the form.
sceptic|Probably true as far as it goes. It doesn't go far.
sceptic|Better than nothing, and that is a low bar.
sceptic injury|When did someone first complain, when did someone act? You can't write round that for ever.
sceptic death|Notes sealed? Family told of their rights? One sentence would do it.
joker slang|Reading test: underline the information. (0 marks)
joker slang|"{quote}". I too shall now take my dinner very seriously.
joker|That came out of a drawer. You can tell from the rounded corners.
insider|Eight people edited that and each of them took something out.
insider|Short is fine for a first word. It's the second one I'd worry about.
insider|At least nobody guessed at the cause. Whoever wrote it kept their head.
defender|It's a first statement. They say what they have.
defender|"{quote}": I believe that bit. The rest will come.
defender|I'd rather thin than wrong. Let them work.
worried|Read it all and I still don't know whether I should be seen.
worried|One thing I wanted: is my booking on or off? Not in there.
worried data|So do I change my passwords or don't I?
worried injury|Is there a number where you get an actual doctor?
local|Verdict at the bus stop: could have saved their breath.
local|More than before, I'll give them that. A face, at least.
media|{org} has issued a short statement, saying "{quote}". It is not long.
media|The statement says "{quote}". What people still ask: when, who, what next.
clips angry slang|that's IT??
clips joker slang|talked for a minute, said zero
clips sceptic|part two please
notes angry worried|Saved you a click: "{quote}". Honestly, that's the whole thing.
notes sceptic|Read the statement for you. Plus: nobody thrown under the bus. Minus: not much in it.
circle sympathiser worried|They've said something at last. Sent it to gran; she asks: so is it dangerous or not?
circle insider local|You've all seen the statement. That's as much as I know, so please stop asking.
forum sceptic angry|Went through it line by line. The only usable one: "{quote}".
forum defender|Easy, everyone. There'll be more, there always is.
reviews angry sceptic|Read their statement, it steps around the point. My stars stay where they are.
reviews worried|Glad there's a reply. Next time a line for those of us with appointments, please.
|Read it. None the wiser.
|There's a reply now. Not a lot in it.
|Several questions are still open.
|On to the next one, then.
|"{quote}". And the rest?
"""

HARMFUL = """
sympathiser|"{quote}". You say that to people who are hurting?
sympathiser|I was waiting patiently. Now I'm simply sad.
sympathiser|Take your time answering, fine. But don't wound anyone while you're at it.
sympathiser death|There's a family in mourning and you want to win an argument?
sympathiser injury|Whoever was hurt hadn't even raised their voice yet.
angry|"{quote}". Go on. Say it again.
angry|Screenshotted. Delete it if you like.
angry|No apology in stock, but excuses by the crate.
angry|Read "{quote}" and had to put the phone down and walk round the table.
angry|They'd have been better off saying nothing, and nothing was bad enough.
angry death|"{quote}", to a family that has just lost someone. Do none of you have parents?
angry data|You lost our details and THAT is the tone you pick?
angry price|They take your money, and then they take that voice with you.
angry conduct|So it wasn't one rude person. It's the house style.
sceptic|No findings yet, and they've already acquitted themselves.
sceptic|"{quote}". Says who? Based on what?
sceptic|That isn't a statement, that's a defence brief.
sceptic|Using the person it happened to as an argument. Wrong, and not clever either.
sceptic injury death|They're having a bad day and you're keeping score.
joker slang|PR came to put the fire out and brought a can of petrol.
joker slang|Competitors can cancel their adverts for the month. Job done.
joker|"{quote}" belongs in a textbook. In the chapter of things not to do.
joker slang|One sentence! They did it in ONE SENTENCE!
insider|Nobody who knows the job saw that before it went out. Nobody.
insider|Spare a thought for whoever is on shift. They've to face people tomorrow with that on the wall.
insider|Somebody thought they were being firm. It isn't the hour for firm.
defender|I stick up for you and you give me "{quote}"?
defender|Awful wording. The facts may still be another matter.
defender|Said in a panic, I'd guess. Take it back while you can.
worried|If that's how they talk when things go wrong, do I want to be there when they do?
worried|I once said I didn't feel right, too. Is that what they'd say about me?
worried injury|And if it's my turn one day, that's what you'll say about me?
worried data|I don't care who's to blame. Are my details safe?
local|Round here people were split. Not any more.
local|My mother's gone there for years. She read that one line, and that's that.
media|"{quote}", says {org}. The comments have not been kind.
media|With one line, "{quote}", a single case has become a question of trust.
media|It's rarely the event, it's the answer. Today's example is above.
clips angry slang|they did NOT just say that
clips joker slang|who let them near a keyboard
clips sympathiser|that hurts to read
notes angry worried|Their exact words: "{quote}". I'll just leave that here.
notes sceptic|Serious tip: if you've a case open with them, keep that reply with your papers.
circle sympathiser angry|Saw what they wrote and my hands shook. Everybody's got a mum and dad.
circle insider local|If anyone asks today, I don't work there.
forum angry sceptic|Mods, please pin "{quote}" so that latecomers can enjoy it.
forum defender|Take it down and start again. Please. Don't dig in.
reviews angry|The star is for spelling "{quote}" correctly.
reviews worried|Was going to come back. After a reply like that I don't think so.
|That's simply not how you talk to people.
|Had to read that reply twice.
|It was smaller before they answered.
|The moment for kindness, and they said that.
|"{quote}" will be remembered for a long time.
"""

CONTRADICTION = """
sympathiser|The family has heard both versions. Imagine being left to pick.
sympathiser|Please agree among yourselves before you speak. It isn't fair on people in pain.
sympathiser death injury|"{first}", "{second}". To you it's a slip. To them it's a second blow.
angry|First "{first}", now "{second}". Which is the lie?
angry|One house, two mouths.
angry|Do they think we don't remember what they said earlier?
angry|They can't convince each other and they want to convince us.
angry death|Somebody's life, and you've two drafts of it.
angry data|Leaked or not leaked? Settle it between you and then ring us.
angry price|Ask twice, get two answers. If I ask again, is there a third?
sceptic|Side by side: "{first}"; "{second}". {org}, please pick one.
sceptic|"{first}" and "{second}" cannot both be right.
sceptic|You may correct yourself. Then say that you have, and why.
sceptic|May be crossed wires rather than lying. But crossed wires are a finding too.
sceptic injury|Where two accounts differ, that's usually where the trouble is.
sceptic|Publish the log. A log can't misremember.
joker slang|"{first}" to my left, "{second}" to my right, and me in the middle with crisps.
joker slang|Schrödinger's statement: true until somebody else gives one.
joker|Could the two spokesmen perhaps be introduced?
joker slang|Even at school we compared answers before handing in the copied homework.
insider|That's what you get when everyone may talk to the press. One door, always one door.
insider|Two desks, two reports, nobody read both. Seen it a hundred times.
insider|I don't think anybody's lying. Nobody's holding the pen, that's all. Try telling people that.
defender|One might mean when it began and the other when it was reported. Not the same thing.
defender|So correct it and go on. Who hasn't misspoken?
defender|I'm still willing to wait for one full timeline. Quickly, please.
worried|"{first}" or "{second}"? Which do I go by?
worried|With the two side by side I no longer know whom to believe.
worried injury|Get checked or sit tight? I need ONE answer.
worried data|They can't agree, so I've changed my passwords anyway.
local|Even the man on the gate tells it differently.
local|We compared notes on the corner. They don't match.
media|Compare and contrast. {org}, earlier and later: "{first}"; "{second}".
media|Here is where the accounts part: "{first}"; "{second}". Nobody has yet said which one holds.
media|When versions fight, the public backs the worst one.
clips angry slang|so which is it??
clips joker slang|nobody rehearsed the script
clips sceptic|correction incoming in 3, 2…
notes sceptic worried|Made a little table. A: "{first}". B: "{second}". Additions welcome.
notes angry|Kept pictures of both versions. Whoever edits first, loses.
circle sympathiser worried|The family chat has split into two camps and nobody in it knows anything.
circle insider local|Don't ask me which one is right. I learnt from my phone that there were two.
forum sceptic|For the record. One: "{first}". Two: "{second}". Would the owner please collect the right one.
forum angry local|Two stories from one place. Does {org} believe either of them?
reviews angry sceptic|If they can't keep a story straight, I'm not lying down on their table.
reviews worried|Ask two people, get two answers. That was my experience as well.
|The accounts no longer match.
|Which one counts?
|I'll wait for one version.
|It gets more confusing by the minute.
|Just heard "{first}" and then straight away "{second}".
"""

BROKEN = """
sympathiser|They said {promised}. There are people actually waiting for that.
sympathiser|Raising hope and letting it drop is worse than never raising it.
sympathiser death injury|That family is counting minutes, you know.
sympathiser|"Nothing new yet" at the right time would have been enough.
angry|It's gone {promised}. Where is it?
angry|{promised}, they said. They forgot to say which year.
angry|Your own deadline, and you missed it. Why would I believe the rest?
angry|Stood up again. It's going on the list.
angry|How hard is it to do the one thing you said you'd do?
angry data|News at {promised}, they said. Not so much as a shadow.
angry price|Waited till {promised} to hear about the money. Heard nothing.
angry conduct|Fobbing people off is an attitude too. At least they're consistent.
sceptic|Promised for {promised}. Not delivered. Noted.
sceptic|Late is forgivable. Late without a word isn't.
sceptic|After one missed time I knock a third off every other time they give me.
sceptic|Either they can't agree or they forgot. I honestly don't know which is worse.
sceptic injury death|No findings, fine. But a line saying "no findings yet" needs no experts.
joker slang|{promised} has arrived. The statement hasn't. The pizza has.
joker slang|Sorry, {promised} in which time zone?
joker|My teenager's "in a minute" has a better record.
joker slang|Settle in, folks. Top up the snacks. Could be a long one.
insider|Somebody gave out a time without asking whether it could be kept. Classic.
insider|They'll still be editing. Then come out and say that you're still editing.
insider|Nobody bites if you say early that you'll be late.
defender|Later and right beats early and wrong, but do say so.
defender|I've run out of excuses to make for them.
defender|Half an hour more from me. After that I give up too.
worried|Took time off to be there at {promised}. For nothing.
worried|Everything was "after {promised}". Well, it's after {promised}.
worried injury|{promised} has gone, and my body isn't on hold.
worried data|Watching my phone. It isn't doing anything.
local|At {promised} the whole street took out its phone, looked, and put it away again.
local|We can tell the time round here, you know.
media|{org} had promised an update for {promised}. Nothing has been published so far.
media|{promised} has passed. We're still waiting for what was announced.
media|They set the time themselves. They'll pay for missing it themselves.
clips angry slang|it's past {promised}?????
clips joker slang|ghosted lol
clips worried|do we keep waiting…
notes angry worried|Checked in at {promised} as told. No update, no explanation.
notes sceptic|Go and live your lives, everyone. I'll shout if anything turns up.
circle sympathiser worried|Still refreshing. My father-in-law keeps asking if it's out.
circle insider local|Don't ask me, I'm waiting for the {promised} one like everybody.
forum sceptic angry|{promised} has come and gone. Restarting the thread clock.
forum local|Next time don't give a time. We take it literally here.
reviews angry|Said they'd update, didn't. That's about the usual standard.
reviews worried|They said {promised} and it came to nothing. Taking a star off while I wait.
|It's time. There's nothing.
|The time they gave has gone.
|So we wait some more.
|No update, and no word on why.
|It's {promised}. Anybody seen anything?
"""
