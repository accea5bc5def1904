"""Simulated public opinion: what the crowd does with what the team says. Never part of the score.

    presets   the parameters: calm, ordinary, hot
    model     one minute of story time a tick: volume, mood, trust, heat
    noise     chance by counter: the luck of a tick is the same for every team
    rumour    how a false version spreads and is corrected (Daley and Kendall)
    plan      what a scenario sets, for the main story and for each storyline that the public follows for itself
    course    one storyline as the journal tells it: words, blows, minutes
    whole     all of an exercise's storylines together
    effects   what an exercise's journal holds that moves the model
    whatif    the same story with other words of the team

The parameters are chosen to teach what doctrine says, not measured; screens say so.
"""
