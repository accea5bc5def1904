"""How much of a text is taken word for word from others."""

import re
from dataclasses import dataclass

from scoring.text.normalise import normalise

_TOKEN = re.compile("[a-z0-9]+(?:'[a-z]+)?|[\u4e00-\u9fff]")
_RUN = 6  # tokens that must agree in a row to be called copied


@dataclass(frozen=True)
class Tokens:
    """The words of a text: Chinese characters and Latin words, each with its place and its weight.

    A Latin word weighs two, so that a length means about as much in both languages.
    """

    words: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def weight(self) -> int:
        return weigh(self.words)


def weigh(words: tuple[str, ...]) -> int:
    return sum(2 if word[0].isascii() else 1 for word in words)


def tokens_of(normal_text: str) -> Tokens:
    """The tokens of a normalised text."""
    found = list(_TOKEN.finditer(normal_text))
    return Tokens(tuple(m.group() for m in found), tuple(m.start() for m in found))


def _runs(words: tuple[str, ...]) -> list[str]:
    return [" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


class Source:
    """Texts that may have been copied from."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        token_lists = [tokens_of(normalise(text).text).words for text in texts]
        self._whole = "\n".join(f" {' '.join(words)} " for words in token_lists)
        self._runs = frozenset(run for words in token_lists for run in _runs(words))

    def copied(self, tokens: Tokens) -> list[tuple[int, int]]:
        """Stretches of tokens [first, last) that stand in one of the texts, word for word."""
        found: list[tuple[int, int]] = []
        at = 0
        runs = _runs(tokens.words)
        while at < len(runs):
            if runs[at] not in self._runs:
                at += 1
                continue
            last = at + 1
            while last < len(runs) and runs[last] in self._runs:
                last += 1
            found.append((at, last + _RUN - 1))
            at = last + _RUN - 1
        return found

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether one text holds these words in a row."""
        return f" {' '.join(words)} " in self._whole


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike two texts are, 0 to 1, by the triples of words that they share."""
    first, second = _triples(one), _triples(other)
    total = sum(first.values()) + sum(second.values())
    shared = sum(min(count, second.get(triple, 0)) for triple, count in first.items())
    return 2 * shared / total if total else 0.0


def _triples(words: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    counts: dict[tuple[str, ...], int] = {}
    for triple in zip(words, words[1:], words[2:], strict=False):
        counts[triple] = counts.get(triple, 0) + 1
    return counts
