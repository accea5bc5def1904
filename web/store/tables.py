"""The schema. Times are aware UTC datetimes as ISO text; story times are whole microseconds."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

account = Table(
    "account",
    metadata,
    Column("account_id", String(32), primary_key=True),
    Column("name", String(120), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("initial_password", Boolean, nullable=False),
    Column("session_version", Integer, nullable=False, default=1),
    Column("created_at", String(40), nullable=False),
)

# Scenario and playbook as they were when an exercise was made of them: immutable, by hash.
content = Table(
    "content",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("json", Text, nullable=False),
)

# `fence` and `last_seq` make an append conditional: a process that lost the exercise cannot write to it.
# `screen_serial` is signed into the link of the wall display: counting it up voids the links before.
exercise = Table(
    "exercise",
    metadata,
    Column("exercise_id", String(32), primary_key=True),
    Column("scenario_slug", String(80), nullable=False),
    Column("scenario_sha256", String(64), ForeignKey("content.sha256"), nullable=False),
    Column("playbook_sha256", String(64), ForeignKey("content.sha256"), nullable=False),
    Column("title_zh", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("created_by", String(32), nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("status", String(16), nullable=False),
    Column("join_code", String(16), nullable=False, unique=True),
    Column("evaluator_code", String(40), nullable=False, unique=True),
    Column("observer_code", String(40), nullable=False, unique=True),
    Column("last_seq", Integer, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("alive_at", String(40), nullable=False),
    Column("simcell_code", String(40), nullable=True),
    Column("name", String(120), nullable=False, server_default=""),
    Column("screen_serial", Integer, nullable=False, server_default="0"),
    Index("ix_exercise_simcell", "simcell_code", unique=True),
)

# Exercises of one scenario, run side by side: a team in each.
exercise_group = Table(
    "exercise_group",
    metadata,
    Column("group_id", String(32), primary_key=True),
    Column("scenario_slug", String(80), nullable=False),
    Column("title_zh", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("created_by", String(32), nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("name", String(120), nullable=False, server_default=""),
)

group_team = Table(
    "group_team",
    metadata,
    Column("exercise_id", String(32), ForeignKey("exercise.exercise_id"), primary_key=True),
    Column("group_id", String(32), ForeignKey("exercise_group.group_id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", String(120), nullable=False),
)

# Names live here only; the journal holds participant_id. `moves` counts changes of device: an older cookie is void.
participant = Table(
    "participant",
    metadata,
    Column("participant_id", String(32), primary_key=True),
    Column("exercise_id", String(32), ForeignKey("exercise.exercise_id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", String(120), nullable=False),
    Column("account_id", String(32), nullable=True),
    Column("joined_at", String(40), nullable=False),
    Column("moves", Integer, nullable=False, server_default="0"),
    Index("ix_participant_exercise", "exercise_id"),
)

journal = Table(
    "journal",
    metadata,
    Column("exercise_id", String(32), ForeignKey("exercise.exercise_id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("event_id", String(40), nullable=False),
    Column("type", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at_us", BigInteger, nullable=False),
    Column("occurred_at", String(40), nullable=False),
    Column("data", Text, nullable=False),
)

stream_entry = Table(
    "stream_entry",
    metadata,
    Column("exercise_id", String(32), primary_key=True),
    Column("stream", String(80), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("seq", Integer, nullable=False),
)

response_text = Table(
    "response_text",
    metadata,
    Column("exercise_id", String(32), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("text", Text, nullable=False),
)

# The result of a saved command, so that a repeated one gets the first answer.
command_result = Table(
    "command_result",
    metadata,
    Column("exercise_id", String(32), primary_key=True),
    Column("participant_id", String(32), primary_key=True),
    Column("command_id", String(64), primary_key=True),
    Column("reply", Text, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("exercise_id", String(32), primary_key=True),
    Column("participant_id", String(32), primary_key=True),
    Column("slot", String(120), primary_key=True),
    Column("text", Text, nullable=False),
    Column("saved_at", String(40), nullable=False),
)

# The organisation's own playbooks. What a version says lies in `content`; a draft points to its newest save.
playbook_version = Table(
    "playbook_version",
    metadata,
    Column("playbook_id", String(32), primary_key=True),
    Column("version_no", Integer, primary_key=True),
    Column("slug", String(80), nullable=False),
    Column("title_zh", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("sha256", String(64), ForeignKey("content.sha256"), nullable=False),
    Column("parent_sha256", String(64), nullable=False),
    Column("status", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("created_by", String(32), nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("saved_by", String(32), nullable=False),
    Column("saved_at", String(40), nullable=False),
    Column("published_by", String(32), nullable=False),
    Column("published_at", String(40), nullable=False),
    Column("is_archived", Boolean, nullable=False),
)

# Every save of a draft: who, when, and what it said.
playbook_save = Table(
    "playbook_save",
    metadata,
    Column("playbook_id", String(32), primary_key=True),
    Column("version_no", Integer, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("sha256", String(64), ForeignKey("content.sha256"), nullable=False),
    Column("saved_by", String(32), nullable=False),
    Column("saved_at", String(40), nullable=False),
)

# A rule of law was confirmed for the organisation, or that was taken back; `name` is the person's who answers for it.
rule_word = Table(
    "rule_word",
    metadata,
    Column("playbook_id", String(32), primary_key=True),
    Column("rule_id", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("version_no", Integer, nullable=False),
    Column("is_confirmed", Boolean, nullable=False),
    Column("name", String(120), nullable=False),
    Column("note", Text, nullable=False),
    Column("account_id", String(32), nullable=False),
    Column("said_at", String(40), nullable=False),
)

# What became of a phrase that an evaluator's word suggested.
phrase_word = Table(
    "phrase_word",
    metadata,
    Column("playbook_id", String(32), primary_key=True),
    Column("suggestion_id", String(64), primary_key=True),
    Column("is_accepted", Boolean, nullable=False),
    Column("label", String(64), nullable=False),
    Column("pattern", Text, nullable=False),
    Column("account_id", String(32), nullable=False),
    Column("said_at", String(40), nullable=False),
)
