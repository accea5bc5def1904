"""What one label does to another: the label guide's borderline rules.

Works on the findings of one text, after all phrases have been weighed. Each
rule names the guide's rule that it carries out.
"""

import re
from collections.abc import Callable

from scoring.text.calibration import UNCERTAIN_FROM
from scoring.text.clauses import Clause, Layout
from scoring.text.deciding import Decision
from scoring.text.facts import fact_clauses, has_figures
from scoring.text.matching import Findings

Found = dict[str, Findings]

_UNTIED = re.compile(
    "不(?:用|需要|必|要)(?:您|你)?删|没有任何附加条件|不(?:得|许|能|要|会)[^。]{0,14}(?:删|撤)|想(?:继续)?(?:发|怎么)|随时发|没有关系|都不影响|随便留|想怎么(?:写|评)|谁也别"
    r"|whether (?:or not|the)|no strings|nothing you have to|free of conditions|nobody swaps|do not offer|don't offer|disregard|post what you like|can say what|either way"
    r"|leave it up|offer is withdrawn|has gone through anyway|no form to sign|that's your right"
    r"|(?:nobody|no one|you (?:don't|do not|needn't)) (?:has to |have to |needs? to |is asked to )?(?:\w+ ){0,6}?(?:take (?:anything|it|a post) down|delete|sign)"
    r"|no (?:\w+ )?(?:agreement|clause|condition|promise)s? (?:to|of|about) (?:\w+ )?(?:quiet|silence|silent)|不附(?:任何)?条件|与发不发"
)
_MEMO_BAN = re.compile(
    "不(?:得|许|准|要|宜|可)[^。;]{0,20}?(?:说|猜|提|透露|发|回|用|拿|向)|有没有哪|(?:三)不许|意见:|四问"
    r"|\b(?:nobody|no one|do not|don't|never) (?:is to|says?|suggest|tell|say|guess|offer|hint|calls?|swaps?|let)\b|\bstrike the\b|\bmay be mentioned\b|draft sent back|never want to hear"
)
_RIGHTS = re.compile("保留[^。]{0,12}(?:权|追究)|reserve (?:our|its) (?:legal )?rights|keep our legal rights")
_AIMED = re.compile("你|您|妳|@|记者|贵(?:报|台|社)|该(?:患者|网友|记者)|\\b(?:you|your|whoever)\\b")
_VIOLENT = ("threat", "hush", "privacy_leak", "promo", "hostile", "overpromise")
_GOOD = (
    "apology",
    "action",
    "responsibility",
    "remedy",
    "next_update",
    "contact",
    "empathy",
    "third_party",
    "correction",
)


def apply_rules(found: Found, layout: Layout) -> None:
    """Change `found` in place until the guide's rules hold."""
    for rule in RULES:
        rule(found, layout)


def _drop(found: Found, *labels: str) -> None:
    for label in labels:
        found.pop(label, None)


def _met(found: Found, label: str) -> bool:
    return label in found and found[label].is_met


def forbid_in_memo(found: Found, layout: Layout) -> None:
    """Rule 21: a memo that forbids a violation has none of it."""
    if len(_MEMO_BAN.findall(layout.text)) >= 2:
        _drop(
            found,
            "hush",
            "minimise",
            "speculation",
            "stonewall",
            "blame_patient",
            "hostile",
            "privacy_leak",
            "deflect",
            "threat",
            "promo",
        )


def untie_offers(found: Found, layout: Layout) -> None:
    """Rule 12: what is tied to silence is `hush` only; what is expressly untied is none."""
    hush = found.get("hush")
    if hush is None:
        return
    if _UNTIED.search(layout.text):
        found["hush"] = Findings(
            denied=True
        )  # so that the model alone can't hold against it what it says of silence
    elif hush.weight < 3:
        hush.hinted = {"silence asked", "favour offered"} <= {*hush.names}
        hush.weight = 1
    else:
        _drop(found, "remedy")


def soften_threat(found: Found, layout: Layout) -> None:
    """Rules 4 and 15: a lawful notice to nobody in particular is no threat; a police threat is `threat` only."""
    if "threat" not in found:
        return
    if _reserves_rights(layout) and not _met(found, "hostile"):
        _drop(found, "threat")
    elif _met(found, "threat") and not _met(found, "action"):
        _drop(found, "third_party")


def _reserves_rights(layout: Layout) -> bool:
    """Whether rights are reserved, and in no sentence against somebody who is spoken to or named."""
    notices = [text for text in layout.sentence_texts if _RIGHTS.search(text)]
    return bool(notices) and not any(_AIMED.search(text) for text in notices)


def prove_not_deny(found: Found, layout: Layout) -> None:
    """Rule 3: with proof that can be checked, or an inquiry, a contradiction is no `denial`."""
    weight = found["evidence"].weight if "evidence" in found else 0
    if weight < 2 or (weight < 3 and _met(found, "facts")):
        _drop(found, "evidence")
    if _met(found, "evidence") or _met(found, "action"):
        _drop(found, "denial")


def protect_not_stonewall(found: Found, layout: Layout) -> None:
    """Rule 19: who keeps quiet to protect a person does not stonewall."""
    if _met(found, "privacy"):
        _drop(found, "stonewall")


def own_not_deflect(found: Found, layout: Layout) -> None:
    """Rule 1: who owns the fault does not shift it."""
    if _met(found, "responsibility"):
        _drop(found, "deflect", "denial", "blame_patient")


def state_facts(found: Found, layout: Layout) -> None:
    """Rules 6 and 11: facts in the organisation's own voice acknowledge the event too."""
    tainted = any(_met(found, label) for label in _VIOLENT)
    clauses = [
        clause for clause in fact_clauses(layout) if not (tainted and _is_tainted(found, layout, clause))
    ]
    supported = any(_met(found, label) for label in _GOOD)
    if not clauses or (tainted and not supported):
        return
    place = (clauses[0].start, clauses[0].end)
    plain = not tainted and has_figures(layout.sentence_text(clauses[0]))
    if supported or plain or len(clauses) >= 2 or _met(found, "acknowledge"):
        found.setdefault("facts", Findings()).weight += 2
        found["facts"].place = place
        own = found.setdefault("acknowledge", Findings())
        own.weight += 2
        own.place = own.place or place


def _is_tainted(found: Found, layout: Layout, clause: Clause) -> bool:
    """Whether a violation was found in the sentence of this clause."""
    for label in _VIOLENT:
        place = found[label].place if _met(found, label) else None
        if place is not None and layout.clause_at(place[0]).sentence == clause.sentence:
            return True
    return False


RULES: tuple[Callable[[Found, Layout], None], ...] = (
    forbid_in_memo,
    untie_offers,
    soften_threat,
    state_facts,
    prove_not_deny,
    protect_not_stonewall,
    own_not_deflect,
)


# What cannot stand beside what in one text; the likelier of the two stays, `hush` always does.
_EXCLUDING = (
    ("hush", "remedy"),
    ("responsibility", "deflect"),
    ("responsibility", "denial"),
    ("responsibility", "blame_patient"),
    ("evidence", "denial"),
    ("action", "denial"),
    ("apology", "denial"),
    ("privacy", "stonewall"),
    ("privacy", "privacy_leak"),
    ("threat", "third_party"),
)


def settle(decisions: dict[str, Decision]) -> dict[str, Decision]:
    """What the guide says of labels that stand together, after families and model have been weighed.

    Rule 11: a stated fact acknowledges the event. Rules 1, 3, 12, 15 and 19: an owned fault is not shifted, a
    proof is no denial, and so on. The one that gives way is left to a person; but what is tied to silence is never
    a remedy.
    """
    settled = dict(decisions)
    facts = decisions.get("facts")
    if facts is not None and facts.is_met:
        settled["acknowledge"] = Decision("acknowledge", True, facts.chance)
    for winner, loser in _EXCLUDING:
        first, second = settled.get(winner), settled.get(loser)
        if first is None or second is None or not (first.is_met and second.is_met):
            continue
        if winner == "hush":
            del settled[loser]
            continue
        weaker = min(first, second, key=lambda decision: decision.chance)
        settled[weaker.label] = Decision(weaker.label, False, weaker.chance)
    _doubt_privacy(settled)
    return settled


def _doubt_privacy(settled: dict[str, Decision]) -> None:
    """ "I can't tell you her diagnosis, but between us …": who may have let it out has kept nothing back for sure."""
    kept, leaked = settled.get("privacy"), settled.get("privacy_leak")
    if kept is not None and kept.is_met and leaked is not None and leaked.chance >= UNCERTAIN_FROM:
        settled["privacy"] = Decision("privacy", False, kept.chance)


def follows_from_facts(found: Found, decisions: dict[str, Decision]) -> bool:
    """Whether `acknowledge` has no phrase of its own and stands because a fact is stated (rule 11)."""
    facts = decisions.get("facts")
    return facts is not None and facts.is_met and not _met(found, "acknowledge")
