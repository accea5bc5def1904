"""What a scenario itself defines, gathered once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from scenarios.place import Place
from simulator.localized import LocalizedText, said

PERSONAS = said("虚拟人物", "persona")
ROLES = said("本情景的岗位", "role in this scenario")


@dataclass(frozen=True)
class Known:
    """Ids in the file's order; of injects, actions and facts also where each stands."""

    roles: dict[str, None]
    objectives: dict[str, None]
    personas: dict[str, None]
    injects: dict[str, Place]
    actions: dict[str, Place]
    facts: dict[str, Place]
    duration: Place
    gating: tuple[str, ...]  # storylines that begin on a condition

    @property
    def too_late(self) -> LocalizedText:
        """What to say of a time beyond the drill's end."""
        end = self.duration.text
        return said(f"晚于演练结束（{end}）", f"is later than the end of the drill ({end})")

    def due(self, inject: Place) -> timedelta | None:
        """The author's time of an inject; None where it has none that can be read."""
        passed: list[Place] = []
        delay = timedelta(0)
        while (call := inject["follows"].follows) is not None:
            passed.append(inject)
            delay += call.delay
            followed = self.injects.get(call.inject_id)
            if followed is None or any(followed.where == p.where for p in passed):
                return None
            inject = followed
        condition = inject["unless"].unless
        at = condition.by if condition else inject["at"].time
        return None if at is None else at + delay


def known_of(root: Place) -> Known:
    return Known(
        dict.fromkeys(root["roles"].texts),
        dict.fromkeys(root["objectives"].ids),
        dict.fromkeys(root["personas"].ids),
        _by_id(root["injects"]),
        _by_id(root["expected_actions"]),
        _by_id(root["facts"]),
        root["duration"],
        tuple(y["id"].text or "" for y in root["storylines"] if y["when"].is_given),
    )


def _by_id(parts: Place) -> dict[str, Place]:
    """The first part of each id, in the file's order."""
    found: dict[str, Place] = {}
    for part in parts:
        if name := part["id"].text:
            found.setdefault(name, part)
    return found
