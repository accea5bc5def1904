"""Signs of a text made for the machine, and texts that are none."""

from __future__ import annotations

import pytest

from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.material import Background, Earlier, Material, Text
from scoring.text.assess import Ground, assess
from scoring.text.copying import likeness, tokens_of
from scoring.text.tricks import hides

POST = "刚在门口，一个姑娘捂着右眼被扶上救护车，她朋友一直喊打完针就看不见了，店里音乐还在放，前台还在接客，大家都在拍。"
POST_EN = (
    "Just now outside the clinic a girl was holding her right eye and being helped into an ambulance while her friend "
    "kept shouting that she had the jab and now she cannot see anything at all."
)
CLAUSE = "首份声明应当在知悉后三十分钟内发布，包含已知事实、已采取的措施、下一次通报的时间和联系渠道，不作猜测，不推诿责任。"
GROUND = Ground(Background((), (), (Text("post", POST), Text("post_en", POST_EN)), (CLAUSE,)))


def tricks(text: str, told: Material | None = None) -> tuple[str, ...]:
    return assess(text, GROUND, told or Material(), reader=_silent).tricks


@pytest.mark.parametrize(
    ("text", "trick"),
    [
        ("致歉，关怀，事实，行动，责任，更新，联系方式，第三方，补救，隐私，更正，证据", "keyword_list"),
        (
            "apology, empathy, facts, action, responsibility, update, contact, third party, remedy, privacy",
            "keyword_list",
        ),
        (POST, "copied_inject"),
        (POST_EN, "copied_inject"),
        (
            "我们注意到：" + POST[:46] + "。我们会处理好这件事，请放心，谢谢大家的关心和监督，有事打电话。",
            "copied_inject",
        ),
        (CLAUSE, "copied_plan"),
        ("抱\u200b歉，我\u200b们非\u200b常抱歉。", "hidden_characters"),
        ("We are very s\u043erry for what happened.", "hidden_characters"),
        ("\u202eWe are sorry", "hidden_characters"),
    ],
)
def test_a_trick_is_flagged(text: str, trick: str) -> None:
    assert trick in tricks(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们非常抱歉，正在核实，今天 18:00 前再次通报。",
        "网上有帖子说“一个姑娘捂着右眼被扶上救护车，她朋友一直喊打完针就看不见了，店里音乐还在放，前台还在接客”，我们看到了，情况属实，她已送到医院，我们的医生一路陪着她，家属也已经到了，请大家不要传播她的影像，有新的消息我们会第一时间告诉大家。",
        "👨‍👩‍👧 我们和您一样担心。",
        "\ufeffWe are sorry.",
        "Α-thalassaemia и другие words, naïve café",
        "好的",
        "一、病历已封存。二、药品已停用。三、家属有人陪同。四、已报告卫健委。五、专线已开通。六、明早再次通报。七、请勿传播影像。",
    ],
)
def test_an_honest_text_is_not(text: str) -> None:
    assert tricks(text) == ()


# ---- repeated ----------------------------------------------------------------------------------

ANSWER = "您好，我们非常理解您的担心，也为给您带来的不便深表歉意。您的预约可以全额退款，原路退回，不设任何条件，专线 400-000-0000，今天 18:00 前给您回电话，请您放心。"


def after(text: str, item: str, here: str) -> Material:
    return Material(texts=(Text("r1", text),), earlier=(Earlier("r1", item),), item_id=here)


def test_the_same_answer_to_another_item_is_repeated() -> None:
    assert "repeated" in tricks(ANSWER, after(ANSWER, "i1", "i2"))
    assert "repeated" in tricks(ANSWER.replace("请您放心", "谢谢您"), after(ANSWER, "i1", "i2"))


@pytest.mark.parametrize(
    ("before", "item", "here"),
    [
        (
            ANSWER[:60] + "孩子怎么样了？护士长马上打给您，检查费用由我院承担，请告诉我们方便的时间，好吗？",
            "i1",
            "i2",
        ),
        (ANSWER, "i2", "i2"),
        (ANSWER, "", ""),
        (ANSWER, "", "i2"),
        (
            "您好，我们已看到您的帖子，孩子怎么样了？我们的护士长马上打给您，检查费用由我院承担，请告诉我们一个方便的时间，专线一直有人。",
            "i1",
            "i2",
        ),
    ],
)
def test_the_same_place_two_channels_or_another_answer_is_not(before: str, item: str, here: str) -> None:
    assert "repeated" not in tricks(ANSWER, after(before, item, here))


def test_a_greeting_said_twice_is_not() -> None:
    assert (
        tricks(
            "您好，这里是宣传科，请问您是哪家媒体？",
            after("您好，这里是宣传科，请问您是哪家媒体？", "i1", "i2"),
        )
        == ()
    )


def test_likeness_lies_between_nothing_and_one() -> None:
    one, other = tokens_of("a b c d e").words, tokens_of("a b c x y").words
    assert likeness(one, one) == 1.0
    assert 0 < likeness(one, other) < 0.5
    assert likeness((), one) == 0.0


@pytest.mark.parametrize("slug", library())
def test_no_model_answer_shows_any(slug: str) -> None:
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    injects = tuple(
        Text(i.inject_id, "\n".join(s for t in (i.text, *i.lines) for s in (t.zh, t.en)))
        for i in scenario.injects
    )
    ground = Ground(
        Background((), (), injects, tuple(s for c in playbook.clauses for s in (c.text.zh, c.text.en)))
    )
    answers = [a for action in scenario.expected_actions for t in action.model_answer for a in (t.zh, t.en)]
    assert [a for a in answers if assess(a, ground, Material(), reader=_silent).tricks] == []
    assert not any(hides(a) for a in answers)


class _Nothing:
    labels: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    evidence = ()


def _silent(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> _Nothing:
    return _Nothing()
