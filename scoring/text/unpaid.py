"""Blots out the words that deny having bought anybody's silence.

"Nobody was paid to keep quiet" answers a rumour; to phrases and model it looks like the offer that it denies. Only the
denial goes, whatever stands beside it is judged. Blots keep the length, so offsets stay.
"""

import re

from scoring.text.wording import BLOT

_FOR_SILENCE = r"(?:to (?:keep|stay|be) (?:quiet|silent)|for (?:\w+ )?silence|hush money)"
_DENIED = re.compile(
    rf"\b(?:nobody|no[ -]one|no (?:patient|client|customer|family))(?: \w+){{0,3}}? paid(?: \w+){{0,2}}? {_FOR_SILENCE}"
    rf"|\b(?:we|i|the (?:clinic|hospital))(?: have| has)? (?:paid|offered) (?:nobody|no[ -]one)(?: \w+){{0,2}}? {_FOR_SILENCE}"
    rf"|\b(?:did not|didn't|have not|haven't|has not|hasn't|(?:have|has) never|never) (?:pay|paid|offer|offered)(?: \w+){{0,4}}? {_FOR_SILENCE}"
    r"|\bno hush money (?:was|has been) paid"
    r"|(?:没有?|从未|从没|未曾)(?:给|向|拿|花|付|支付)过?[^,。;!?]{0,10}(?:封口费|钱封口)"
    r"|没有?(?:任何)?人(?:拿|收)(?:到)?过?[^,。;!?]{0,4}封口费"
    r"|不存在[^,。;!?]{0,8}(?:封口费|封口)(?:的(?:事|情况|做法|说法))?"
)


def without_denied_hush(text: str) -> str:
    """The normalised text without its denials of money for silence."""
    return _DENIED.sub(lambda found: BLOT * len(found.group()), text)
