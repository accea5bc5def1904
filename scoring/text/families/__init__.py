"""The phrases the reader knows, as data: one module per group of labels.

`recognition` (acknowledge, empathy, apology), `deeds` (action, correction,
remedy), `promises` (responsibility, next update), `reach` (contact, third
party, privacy, evidence), `refusals` (denial, stonewall, minimise), `fault`
(blame, deflection, guesses), `pressure` (threat, hush, hostility), `boasts`
(overpromise, promotion, privacy leak). `internal` (tamper, gag, fault) stands apart: the model knows
nothing of these, they are found by phrases alone. `plain` has the words that stand whatever the model says.
`family` explains the notation.
"""

from scoring.text.families import (
    boasts,
    deeds,
    fault,
    internal,
    plain,
    pressure,
    promises,
    reach,
    recognition,
    refusals,
    spoken,
)
from scoring.text.families.family import Family

ALL: tuple[Family, ...] = (
    *recognition.FAMILIES,
    *deeds.FAMILIES,
    *promises.FAMILIES,
    *reach.FAMILIES,
    *refusals.FAMILIES,
    *fault.FAMILIES,
    *pressure.FAMILIES,
    *boasts.FAMILIES,
    *spoken.FAMILIES,
)
INTERNAL: tuple[Family, ...] = internal.FAMILIES
PLAIN: tuple[Family, ...] = plain.PLAIN
PLAIN_INSIDE: tuple[Family, ...] = plain.PLAIN_INSIDE
