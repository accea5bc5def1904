"""Can a scenario be played with a playbook? Every reason why not, in both languages.

The loader checks a scenario against the playbook that it names, file by file; here two values meet that were each
read without a fault, so that only references remain, and no text has to be parsed.
"""

from __future__ import annotations

from collections.abc import Iterator

from scoring.matches import KINDS
from simulator.localized import LocalizedText as Text
from simulator.playbook import Playbook
from simulator.scenario import SURFACES, ExpectedAction, Inject, Scenario

FORM_WORDS = ("due", "reason")  # elements read from a form that need nothing of the playbook


def misfits(scenario: Scenario, playbook: Playbook) -> list[Text]:
    """What the scenario needs and the playbook lacks; empty: it can be played."""
    found = [*_roles(scenario, playbook)]
    for inject in scenario.injects:
        found += _inject(inject, playbook)
    for action in scenario.expected_actions:
        found += _action(action, scenario, playbook)
    return list(dict.fromkeys(found))


def _missing(zh: str, en: str, name: str, title: Text | None = None) -> Text:
    if title is None:
        return Text(f"缺少{zh}“{name}”", f'the {en} "{name}" is missing')
    return Text(f"缺少{zh}“{name}”（用于“{title.zh}”）", f'the {en} "{name}" is missing (needed for "{title.en}")')


def _roles(scenario: Scenario, playbook: Playbook) -> Iterator[Text]:
    for role_id in scenario.roles:
        if playbook.role(role_id) is None:
            yield _missing("岗位", "role", role_id)


def _inject(inject: Inject, playbook: Playbook) -> Iterator[Text]:
    channel = playbook.channel(inject.channel)
    if channel is None:
        yield _missing("渠道", "channel", inject.channel)
    elif channel.surface not in SURFACES.get(inject.kind, (channel.surface,)):
        yield Text(
            f"渠道“{channel.name.zh}”收不了“{inject.title.zh}”",
            f'the channel "{channel.name.en}" cannot carry "{inject.title.en}"',
        )


def _action(action: ExpectedAction, scenario: Scenario, playbook: Playbook) -> Iterator[Text]:
    title = action.title
    if playbook.clause(action.clause_id) is None:
        yield _missing("条款", "clause", action.clause_id, title)
    if action.rule_id and playbook.legal_rule(action.rule_id) is None:
        yield _missing("法规", "rule of law", action.rule_id, title)
    for channel_id in action.channels:
        if playbook.channel(channel_id) is None:
            yield _missing("渠道", "channel", channel_id)
    for wanted in action.elements:
        yield from _element(wanted.element_id, title, scenario, playbook)
    yield from _permission(action, playbook)


def _element(element_id: str, title: Text, scenario: Scenario, playbook: Playbook) -> Iterator[Text]:
    form, colon, choices = element_id.partition(":")
    if not colon:
        if element_id not in (*FORM_WORDS, *(e.element_id for e in playbook.elements)):
            yield _missing("要素", "element", element_id, title)
        return
    zh, en, known = _choices(form, scenario, playbook)
    for choice in choices.split("|") if known is not None else ():
        if choice not in (known or ()):
            yield _missing(zh, en, choice, title)


def _choices(form: str, scenario: Scenario, playbook: Playbook) -> tuple[str, str, list[str] | None]:
    """The words for what is chosen in a form's field, and what may be; None: not the playbook's matter."""
    authorities = [t.term_id for t in playbook.authorities]
    known: dict[str, tuple[str, str, list[str] | None]] = {
        "type": ("危机类型", "crisis type", [t.term_id for t in playbook.crisis_types]),
        "level": ("级别", "level", [x.level_id for x in playbook.levels]),
        "card": ("措施", "measure", [c.card_id for c in playbook.cards]),
        "to": ("主管部门", "authority", [*authorities, *scenario.roles]),
        "outcome": ("处理结果", "outcome", [t.term_id for t in playbook.outcomes]),
    }
    return known.get(form, ("", "", None))


def _permission(action: ExpectedAction, playbook: Playbook) -> Iterator[Text]:
    """Of the roles that are there, one must be allowed one of the kinds."""
    roles = [role for role_id in action.roles if (role := playbook.role(role_id))]
    wanted = ["correction" if kind == "withdrawal" else kind for kind in action.kinds]
    if roles and not any(kind in role.may for role in roles for kind in wanted):
        kinds = [KINDS[kind] for kind in action.kinds]
        yield Text(
            f"没有岗位可以提交“{action.title.zh}”所需的{'、'.join(k.zh for k in kinds)}",
            f'no role may submit what "{action.title.en}" asks for: {", ".join(k.en for k in kinds)}',
        )
