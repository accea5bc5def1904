"""What no text of a drill may say: that it is real, or anything by which somebody real could be reached."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from simulator.localized import LocalizedText, said

_DENIES_DRILL = re.compile(
    r"(?:不是|并非|並非|绝非|絕非)(?:一?[次场場])?(?:演习|演练|演習|演練)"
    r"|\b(?:not|isn['’]?t|never)\s+(?:a|an|just\s+a|just\s+an)\s+(?:drill|exercise)\b|\bno\s+drill\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})")
_ADDRESS = re.compile(r"(?:https?://|www\.)([^\s/，。、；：）】」\"'<>]+)", re.IGNORECASE)
_TOP_LEVELS = "com|cn|net|org|gov|edu|io|info|biz|cc|tv|app|top|xyz|vip|club|site|shop|online|hk|tw|jp|kr|sg|uk|us|eu|de|fr|ru"
_DOMAIN = re.compile(
    rf"(?<![A-Za-z0-9@.-])((?:[A-Za-z0-9-]+\.)+(?:{_TOP_LEVELS}))(?![A-Za-z0-9-])", re.IGNORECASE
)
_RESERVED = (".example", ".test", ".invalid")
_PHONE = re.compile(
    r"(?<![\d-])(?:"
    r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"  # a mainland mobile
    r"|0\d{2,3}[ -]\d{7,8}|\(0\d{2,3}\)\s?\d{7,8}"  # a mainland landline
    r"|[48]00[ -]?\d{3}[ -]?\d{4}"  # a service line
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}|\+\d[\d -]{7,16}\d"  # elsewhere
    r"|\d{3}-\d{4}-\d{4}"
    r")(?![\d-])"
)
_IDENTITY = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])"
)


def faults(text: str) -> Iterator[LocalizedText]:
    """What is wrong with the words of `text`, one message each."""
    plain = _folded(text)
    for found in _DENIES_DRILL.finditer(plain):
        yield said(
            f"不能写“{found[0]}”：任何内容都不得声称演练是真的",
            f'"{found[0]}" is not allowed: nothing may claim that a drill is real',
        )
    for found in _IDENTITY.finditer(plain):
        yield said(f"“{found[0]}”像身份证号", f'"{found[0]}" looks like an identity number')
    for found in _PHONE.finditer(_IDENTITY.sub("", plain)):
        if not _is_masked(found[0]):
            yield said(
                f"“{found[0]}”可能是真实的电话号码；请用 0 代替，如 400-000-0000",
                f'"{found[0]}" could be a real phone number; write zeros, such as 400-000-0000',
            )
    yield from _addresses(plain)


def _folded(text: str) -> str:
    """Full-width forms as ASCII and invisible characters gone, so that neither hides anything."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isprintable():  # most texts: none of the invisible is printable
        return plain
    return "".join(c for c in plain if unicodedata.category(c) != "Cf")


def _is_masked(number: str) -> bool:
    """At least six zeros in a row once separators are gone: no such number is given to anybody."""
    return "000000" in re.sub(r"\D", "", number)


_EMAIL_NAME = said("电子邮箱", "an e-mail address")
_ADDRESS_NAME = said("网址", "an address")
_DOMAIN_NAME = said("域名", "a domain")


def _addresses(text: str) -> Iterator[LocalizedText]:
    seen: set[str] = set()
    for pattern, what in ((_EMAIL, _EMAIL_NAME), (_ADDRESS, _ADDRESS_NAME), (_DOMAIN, _DOMAIN_NAME)):
        for found in pattern.finditer(text):
            host = found[1].split(":")[0].rstrip(".").lower()
            if not host.endswith(_RESERVED) and host not in seen:
                seen.add(host)
                yield said(
                    f"“{found[0]}”可能是真实的{what.zh}；请改用以 .example、.test 或 .invalid 结尾的",
                    f'"{found[0]}" is {what.en} that could be real; use one that ends in .example, .test or .invalid',
                )
