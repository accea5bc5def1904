"""Ordinary days: small talk that has nothing to do with anybody's crisis."""

BACKGROUND = """
microblog|Slept through three stops. Let's call it a mini-break.
microblog|Excellent meeting {when}. We decided to have another.
microblog|Coat on: too hot. Coat off: too cold. Autumn, make up your mind.
microblog slang|Shampoo in, water off. I live like this now.
microblog|The canteen gave me the big spoon of {food}. Today I fear nothing.
microblog|{pet} pushed my alarm off the bed and I respect the decision.
microblog|Still thinking about yesterday's sunset. All right, week, you're forgiven.
microblog joker slang|Day one of the diet. Lost: my patience.
microblog|Two arrows up and one down on my blood test. On average, I'm fine.
microblog|Whole block smells of {food}. Nobody admits to cooking.
microblog|Found a banknote in a winter pocket. Past me is a generous person.
microblog|Queued for {food} for forty minutes {when}. Worth it. Don't ask.
notes|Cooking for one, day twelve: {food} that finally holds together. Trick: leave it alone.
notes|Turned a balcony into a desk for next to nothing. Photos of the mess below.
notes|Eight kilometres along the river {when}. Route, benches and where to get {food}.
notes worried|First trip to the dentist on my own. Writing it down for other cowards.
notes|Skin like paper this season. A cheap cream that isn't greasy, anybody?
notes|Taking parents for a check-up: no breakfast, bring water, bring a jacket, don't go first.
notes|Study rooms ranked. The one with the sockets has the worst chairs.
notes|The mint I've nursed for half a year is finally tea.
notes|Lunchboxes for a week, mostly {food}. Times and costs inside.
clips|this dog works harder than me
clips slang|ok playing it again
clips|my mum to the letter
clips|tutorial?? don't just show off
clips|watched it for the rain sounds
clips joker slang|brain learnt it, hands didn't
clips|that's skill, that is
clips local|hang on, that's near us
clips|now I want {food}
clips slang|{pet} stole the show
clips|me {when}, exactly
circle|Persimmons are ripe, come and pick your own. Bring a bag.
circle|She tied her own laces {when}. It's a knot unknown to science.
circle|Dancing's been moved indoors tonight, tell the others.
circle|Anybody know a mover who turns up?
circle|School reunion. Recognised half, guessed half.
circle|Water's off tomorrow, eight to noon. Fill a pot.
circle insider|Off nights. Bowl of {food}. Human again.
circle|Three days of fever and it's gone. Thanks for asking, everyone.
circle|Made too much {food}. Ring the bell before eight.
circle|{pet} has been found. Was in the wardrobe.
forum|Upstairs drags chairs at midnight. How do I say it without a feud?
forum|The roadworks at the old crossing: any date known?
forum|Found: keys with a fluffy carrot. With the caretaker.
forum|Tried all three fishing spots {when}. Caught wet shoes.
forum|The market has moved south of the bridge. Still the same good tofu.
forum local|That street lamp's out again. Rang. Waiting.
forum|Free to a good home: child's bike, loud bell.
forum|Where do you get decent {food} after ten round here?
forum|Seen by the school {when}: a small white dog, no collar, very friendly.
reviews|★★★★☆ Half an hour in the queue, five minutes with the doctor, but those five were clear.
reviews|★★★★★ The nurse asked what I'd had for breakfast and by the time I'd said {food} the blood was taken.
reviews|★★★☆☆ Nowhere to park, signs like riddles, good doctor.
reviews|★★★★☆ The little one didn't cry at the jab. Credit to the stickers.
reviews|★★★☆☆ They moved the pharmacy and forgot the arrows. Two laps.
reviews|★★★★★ Dad's hard of hearing. The girl at the desk wrote it all down for him, line by line.
reviews|★★★★☆ Clean and calm, arctic air-conditioning. Bring a jacket.
reviews|★★★☆☆ Came {when}; lift out of order, third floor. Got my exercise.
"""
