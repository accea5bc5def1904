"""The grammar of an organisation's own wordings (Phrase.pattern).

Plain words; `…` stands for up to 12 characters between them, `|` parts alternatives. There is nothing
else: what an author writes never becomes a regular expression, so it cannot run for ever.
"""

from __future__ import annotations

import re

from simulator.localized import LocalizedText, said

GAP = "…"
MOST_BETWEEN = 12  # characters that a gap stands for
_LONGEST = 120
_FEWEST_CHINESE = 2
_FEWEST_LETTERS = 4
_FOREIGN = re.compile(r"[()*+\[\]\\{}^$?]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\u3400-\u9fff]")


def parse(pattern: str) -> tuple[tuple[str, ...], ...]:
    """The alternatives, each as its pieces of plain words in order; a gap lies between two pieces.

    Three full stops are taken for the ellipsis. Call `problem` first: this raises nothing.
    """
    ways = (way.replace("...", GAP).split(GAP) for way in pattern.split("|"))
    return tuple(tuple(" ".join(piece.split()) for piece in way if piece.strip()) for way in ways)


def problem(pattern: str) -> LocalizedText | None:
    """What is wrong with a pattern, as the end of a sentence that begins with it; None if it can be used."""
    if len(pattern) > _LONGEST:
        return said(f"超过了 {_LONGEST} 个字符", f"is longer than {_LONGEST} characters")
    foreign = _FOREIGN.search(pattern)
    if foreign is not None:
        return said(
            f"含有“{foreign.group()}”；这里只能写文字、“…”和“|”",
            f'holds "{foreign.group()}"; only words, "…" and "|" are understood',
        )
    for way in parse(pattern):
        if not way:
            return said("“|”的一侧是空的", "has an empty alternative")
        if not _is_telling("".join(way)):
            return said(
                f"太短，无法判断：“|”的每一侧至少要有 {_FEWEST_CHINESE} 个汉字或 {_FEWEST_LETTERS} 个字母",
                f"is too short to tell anything: at least {_FEWEST_CHINESE} Chinese characters or {_FEWEST_LETTERS} letters in each alternative",
            )
    return None


def _is_telling(words: str) -> bool:
    return len(_CHINESE.findall(words)) >= _FEWEST_CHINESE or len(_LETTER.findall(words)) >= _FEWEST_LETTERS
