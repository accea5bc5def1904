"""Simulated public opinion: what the crowd does with what the team says. Never part of the score.

    presets   the parameters: calm, ordinary, hot
    model     one minute of story time a tick: volume, mood, trust, heat
    noise     chance by counter: the luck of a tick is the same for every team
    rumour    how a false version spreads and is corrected (Daley and Kendall)
    effects   what an exercise's journal holds that moves the model

The parameters are chosen to teach what doctrine says, not measured; screens say so.
"""
