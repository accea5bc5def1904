"""The one gate from text to Scenario and Playbook. What comes out has no fault; else ContentErrors has them all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scenarios.checks import check_scenario, check_words
from scenarios.checks_branching import check_reach
from scenarios.checks_pace import check_real_time
from scenarios.checks_playbook import check_playbook
from scenarios.document import Document, Where, parse_document, read_text
from scenarios.place import Place, unknown
from scenarios.plan import PlaybookFile
from scenarios.problems import ContentErrors
from scenarios.schema import PostsFile, ScenarioFile
from scenarios.stored import playbook_sha256, scenario_sha256
from scenarios.values import SLUG_FORM, Part
from scenarios.wrongshape import shape_message
from simulator.localized import said
from simulator.playbook import Playbook
from simulator.scenario import Scenario

HERE = Path(__file__).parent
LIBRARY = HERE / "library"
PLAYBOOKS = HERE / "playbooks"
SCENARIO_FILE = "scenario.yaml"
POSTS_FILE = "posts.yaml"
PLAYBOOK_FILE = "playbook.yaml"

T = TypeVar("T", Scenario, Playbook)


@dataclass(frozen=True)
class Loaded(Generic[T]):
    """A faultless value, its digest, and the file it came from."""

    value: T
    sha256: str
    file: Path


def library() -> list[str]:
    """Slugs of the shipped scenarios."""
    return sorted(path.parent.name for path in LIBRARY.glob(f"*/{SCENARIO_FILE}"))


def scenario_folder(slug: str) -> Path:
    """Folder of a shipped scenario; KeyError for an unknown slug."""
    if slug not in library():
        raise KeyError(slug)
    return LIBRARY / slug


def playbook_slugs(playbooks: Path = PLAYBOOKS) -> list[str]:
    return sorted(path.parent.name for path in playbooks.glob(f"*/{PLAYBOOK_FILE}"))


def playbook_folder(slug: str, playbooks: Path = PLAYBOOKS) -> Path:
    """Folder of a playbook found by slug; KeyError for an unknown one."""
    if slug not in playbook_slugs(playbooks):
        raise KeyError(slug)
    return playbooks / slug


def load_scenario(folder: Path, playbooks: Path = PLAYBOOKS) -> Loaded[Scenario]:
    """The scenario in `folder`, checked against the playbook that it names; ContentErrors with every fault."""
    file, posts = folder / SCENARIO_FILE, folder / POSTS_FILE
    more = read_text(posts) if posts.exists() else None
    scenario = parse_scenario(read_text(file), str(file), playbooks, more)
    return Loaded(scenario, scenario_sha256(scenario), file)


def load_playbook(folder: Path) -> Loaded[Playbook]:
    """The playbook in `folder`; ContentErrors with every fault."""
    file = folder / PLAYBOOK_FILE
    playbook = parse_playbook(read_text(file), str(file))
    return Loaded(playbook, playbook_sha256(playbook), file)


def parse_scenario(
    text: str, file: str = SCENARIO_FILE, playbooks: Path = PLAYBOOKS, posts: str | None = None
) -> Scenario:
    """As load_scenario, from text (an editor's); `posts` is the text of posts.yaml, if there is one."""
    document = parse_document(text, file)
    if posts is not None:
        _join(document, posts, str(Path(file).with_name(POSTS_FILE)))
    root = Place(document, (), document.data)
    model = _shaped(document, ScenarioFile)
    playbook = _named_playbook(root["playbook"], playbooks)
    check_scenario(root, playbook)
    scenario = model.build() if model is not None else None
    if scenario is not None and playbook is not None and _has_sound_plan(document):
        check_real_time(root, scenario, playbook)
    if scenario is not None and not document.problems:
        check_reach(root, scenario)
    check_words(root)
    if document.problems or scenario is None:
        raise ContentErrors(document.problems)
    return scenario


def _has_sound_plan(document: Document) -> bool:
    """Is there a pace plan, and none of what the arithmetic of real time rests on at fault?"""
    if not document.data.get("pace_plan"):
        return False
    return not any(p.field.startswith(("pace", "duration")) for p in document.problems)


def _join(document: Document, posts: str, file: str) -> None:
    """Append the injects of posts.yaml; without them every reference to one would seem wrong, so that a file
    which cannot be read stops here."""
    try:
        other = parse_document(posts, file)
    except ContentErrors as error:
        raise ContentErrors([*document.problems, *error.errors]) from None
    is_list = _shaped(other, PostsFile) is not None or isinstance(other.data.get("injects"), list)
    if is_list and isinstance(document.data.get("injects"), list):
        document.append(other, "injects")
    else:
        document.problems += other.problems


@lru_cache(maxsize=8)
def parse_playbook(text: str, file: str = PLAYBOOK_FILE) -> Playbook:
    """As load_playbook, from text. Remembered, since many scenarios share a playbook."""
    document = parse_document(text, file)
    root = Place(document, (), document.data)
    model = _shaped(document, PlaybookFile)
    check_playbook(root)
    check_words(root)
    if document.problems or model is None:
        raise ContentErrors(document.problems)
    return model.build()


def _named_playbook(place: Place, playbooks: Path) -> Playbook | None:
    slug = place.text
    if slug is None or not re.fullmatch(SLUG_FORM, slug):
        return None
    if slug not in playbook_slugs(playbooks):
        place.report(unknown(said("已有的预案", "playbook"), slug, playbook_slugs(playbooks)))
        return None
    try:
        return load_playbook(playbooks / slug).value
    except ContentErrors as error:
        place.report(said(f"预案“{slug}”本身有错误", f'the playbook "{slug}" has errors of its own'))
        place.document.problems += error.errors
        return None


# ---- shape ---------------------------------------------------------------------------------------

M = TypeVar("M", bound=Part)


def _shaped(document: Document, model: type[M]) -> M | None:
    """The file as its model; what is wrong is reported, but not twice at one place."""
    taken = {(p.file, p.line, p.column) for p in document.problems}
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=True):
            where, at_key = _place_of(fault)
            spot = (document.home(where)[0], *document.spot(where))
            if spot not in taken or fault["type"] == "missing":
                document.report(where, shape_message(fault), at_key)
        return None


def _place_of(fault: ErrorDetails) -> tuple[Where, bool]:
    return tuple(fault["loc"]), fault["type"] == "extra_forbidden"
