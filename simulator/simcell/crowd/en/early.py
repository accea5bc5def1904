"""Outbreak and silence: the news is out, and nobody has explained it."""

OUTBREAK = """
sympathiser|Never mind who's right. I just hope they're being looked after.
sympathiser|Any of us could be sitting in that chair. Lump in my throat.
sympathiser|Somebody's whole week just fell apart and people are making memes. Be kind.
sympathiser death|Someone isn't coming home. Everything else can wait a day.
sympathiser injury|You walk in well and come out like that? I'd be beside myself. Heal soon.
sympathiser data|Imagine strangers leafing through the most private thing you own. Horrible.
angry unheard|Well, {org}? We're all waiting.
angry|Same story every time, and every time they bank on us forgetting.
angry unheard|Funny how nobody's around once something goes wrong.
angry injury|"Perfectly safe", they tell you, until it isn't, and then there's nobody on the desk.
angry death unheard|A life. A LIFE. And the family can't get one straight sentence.
angry price|Three lines on that bill that not even the person charging me could explain.
angry data|They made me fill in two pages about myself and then left the door open, brilliant.
angry conduct|People come in frightened. They don't come in to be talked down to.
sceptic unheard|One side so far. I'll wait until {org} has put something on paper.
sceptic|The times don't add up and half a clip isn't evidence. Not picking a side yet.
sceptic|About {what}: the records will show it. So, where are the records?
sceptic injury death|Have the notes been sealed? That matters more than anything on here.
sceptic price|Put the itemised bill up, codes and all, and we can all stop guessing.
joker slang|It isn't even ripe yet and I've already brought my chair.
joker slang|Opened my phone for a soup recipe. Now I've a strong opinion and no soup.
joker|Somewhere a press officer has just put the kettle on and sat down very slowly.
insider|I've worked in places like this. First hour: see the family, secure the notes. The rest can wait.
insider|There'll be a meeting going on right now. I hope it's a short one.
insider injury death|Everything gets a time written next to it. It can be checked, so stop making it up.
defender|Hang the staff first, find out later. Is that how we do things now?
defender|{org} has been good to me for years. I'll wait for the facts.
defender|Please don't go digging for names. Whoever was on shift is somebody's mum or dad.
worried|I'm booked in at {org} next week and my hands are actually shaking. Do I cancel?
worried injury|Had something very like it done last month. Now I can't stop looking in the mirror.
worried death|My dad's on the list for tomorrow. I won't sleep.
worried data|How do I find out whether mine is in there too?
worried price|Dug out my old bill and there are two lines I don't understand. Who do I even ask?
local|That's our street. Just went by and there's a knot of people outside.
local|Whole queue at the baker's talking about it, and no two people agreeing.
media unheard|DEVELOPING: waiting for {org} to speak publicly about {what}.
media|What is known so far: a complaint in public, no word from the organisation, no cause established.
clips angry worried slang|wait, this is REAL?
clips sympathiser|oh no. hope they're ok.
clips sceptic|need the full video not 12 seconds
clips local slang|that's ROUND THE CORNER from me
notes worried|Honest question: when it comes to {what}, what's the very first thing you'd do?
notes angry sceptic unheard|Adding {org} to the not-until-they-explain list.
circle sympathiser worried|Mum sent me this asking whether it's true and I don't know what to tell her.
circle insider defender local|I know someone who works there. Their group chat has gone completely quiet.
forum sceptic local|Anybody actually SEE anything? First-hand only, please, we've enough cousins' friends.
reviews angry|Was going to write about my last visit. Not today.
reviews worried unheard|Had this place saved for months. Taking it off until they've explained.
|Only just seen it, not sure yet what happened.
unheard|Waiting to hear from {org}.
|Not taking sides until there's something solid.
|It's everywhere all of a sudden. Uneasy feeling.
reviews forum notes unheard|About {what}: I hope somebody explains soon.
"""

SILENCE = """
sympathiser|{hours}. Think what that feels like if it's your family.
sympathiser|"We're with them." Three words. It wouldn't cost anything.
sympathiser|Nobody needs answers this minute. They need a human being to turn up.
sympathiser death|Not even condolences. How long does it take to say sorry for your loss?
sympathiser injury|Someone is still being treated, and not one public word of concern from {org}.
angry|{hours} and not a peep. Asleep, are we?
angry|Has {org} lost its password or its nerve?
angry|We're shouting into a well here. Is anyone in charge?
angry|Silence is an answer. Message received.
angry|They can post three offers a day. They can't post one sentence now.
angry death|However long that family has stood in a corridor, that's how long you've said nothing.
angry data|Our details are out there and you're the ones hiding.
angry price|Quick enough to take the money. Where's the quick now?
angry conduct|Plenty to say when they were making people cry. Nothing today?
sceptic|{hours} since the first post. "We are aware and looking into it" takes four minutes.
sceptic|Every hour of nothing gets filled with somebody's theory. That's how it works.
sceptic|Finding the cause takes time. Saying that you're looking for it doesn't.
sceptic|I've counted three versions in my chats. If {org} stays quiet, the fourth becomes the truth.
sceptic injury death|When was it noticed, when was it acted on? Two times. Nobody can give two times?
joker slang|{hours} in. My noodles have gone cold and so has my faith.
joker slang|They've got this thing on a quieter silent mode than my phone in church.
joker|At least post "we take this seriously" so we know the account still works.
joker slang|My leg's gone to sleep waiting. Can someone take over my spot?
insider|It's sitting in someone's inbox for sign-off. I know how it goes. You out there don't have to.
insider|There's a report that's due by now. Ask whether it went in.
insider|Not that nobody can write it. Nobody dares press send.
insider|Pity whoever is on the desk: told to say nothing and shouted at for it.
defender|Give them a moment. {hours} isn't long if you want it done properly.
defender|I'd like to stick up for {org}. They're not giving me a lot to work with.
defender|Care first, statements second, I get that. But someone should show their face now.
worried|The quiet scares me more than the story. Is my appointment still on?
worried|I keep refreshing their page. Nothing there for people like me.
worried injury|I've had the same thing done. Should I be checked or not? Somebody please say.
worried death|Is the operation going ahead or isn't it? We're packed and nobody knows.
worried data|Change my number? Change my passwords? We're left to guess.
worried price|Half my package is still unused. Get out now or wait?
local|You can see people moving about in there. Nobody's come out.
local|The market has already worked its way through two complete versions.
local|Walked past just now. A few people with phones up, otherwise as usual.
media|At the time of writing {org} has made no public statement. It has been more than {hours}.
media|Our questions, in the open: what happened, how is the person, who is looking into it? We'll wait.
media|After {hours} of silence, the room for explanation at {org} is getting small.
clips angry slang|HELLO?? anyone home
clips joker slang|{hours} in, still here, still nothing
clips worried|why is no one saying anything
notes worried angry|Update: {hours} and no word. Keep your messages and receipts, everyone.
circle sympathiser insider|Everyone I meet asks me about it. I've heard what you've heard: nothing.
forum sceptic local|Thread clock: {hours}, official replies: none. Carry on.
reviews angry worried|It's the not saying anything. That tells me more than the stars do.
|Still no news.
|Nothing official, even now.
|Refreshed a few times. Nothing new from {org}.
|Could somebody just say one thing?
|{hours}, and still waiting.
"""
