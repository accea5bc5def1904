"""Every class of fault, with the very line and column where it is reported."""

from __future__ import annotations

import pytest

from scenarios.loader import playbook_slugs
from tests.scenarios.samples import SCENARIO, changed, errors_of

CASES: dict[str, tuple[str, str, list[str]]] = {
    "time": (
        "at: 00:01",
        'at: "25:99"',
        ['21:9 injects[0].at: "25:99" is not a time; write HH:MM or HH:MM:SS'],
    ),
    "number as time": (
        "at: 00:01",
        "at: 12",
        ['21:9 injects[0].at: "12" is not a time; write HH:MM or HH:MM:SS'],
    ),
    "fraction as text": (
        'version: "1"',
        "version: 1.10",
        ["2:10 version: must be text; put it in quotes"],
    ),
    "missing field": (
        "starts_at: 09:00\n",
        "",
        ["1:1 starts_at: is missing"],
    ),
    "missing in a part": (
        "    persona: amy\n",
        "",
        ["16:5 injects[0].persona: is missing"],
    ),
    "unknown field": (
        "    reach: {likes: 3}",
        "    reech: {likes: 3}",
        ["24:5 injects[0].reech: is not a field here"],
    ),
    "not a list": (
        "roles: [pr_officer, customer_service]\nobj",
        "roles: pr_officer\nobj",
        ["9:8 roles: must be a list (`- …` or `[…]`)"],
    ),
    "not a mapping": (
        "title: {zh: 召回, en: Recall}",
        "title: Recall",
        ["3:8 title: must be a list of named fields (`name: value`)"],
    ),
    "missing language": (
        "text: {zh: 出事了, en: It happened}",
        "text: {zh: 出事了}",
        ["23:11 injects[0].text.en: is missing; every text is written in both languages, zh and en"],
    ),
    "blank language": (
        "text: {zh: 出事了, en: It happened}",
        'text: {zh: 出事了, en: "  "}',
        ["23:25 injects[0].text.en: is empty"],
    ),
    "unknown kind": (
        "kind: call",
        "kind: mail",
        [
            "26:11 injects[1].kind: \"mail\" is not known here; write one of 'post', 'call', 'complaint', 'message', 'news', 'letter' or 'work_order'"
        ],
    ),
    "bad id": (
        "id: story",
        "id: 1story",
        [
            '35:9 injects[2].id: "1story" is not an id; letters, digits, "_" and "-", first a letter, at most 64'
        ],
    ),
    "bad slug": (
        "slug: recall",
        "slug: Re call",
        ['1:7 slug: "Re call" is not a slug; small letters and digits, joined by "-"'],
    ),
    "negative count": (
        "likes: 3",
        "likes: -3",
        ["24:20 injects[0].reach.likes: must be at least 0"],
    ),
    "kind that nobody submits": (
        "kinds: [call_line]",
        "kinds: [room]",
        [
            "61:13 expected_actions[1].kinds[0]: \"room\" is not known here; write one of 'reply', 'statement',"
            " 'complaint_reply', 'call_line', 'flag', 'assessment', 'decision', 'report', 'correction' or 'withdrawal'"
        ],
    ),
    "fractional count": (
        "likes: 3",
        "likes: 2.5",
        ["24:20 injects[0].reach.likes: must be a whole number"],
    ),
    "weight zero": (
        "empathy: 2",
        "empathy: 0",
        ["54:25 expected_actions[0].elements.empathy: must be more than 0"],
    ),
    "pace": (
        "duration: 00:30",
        "duration: 00:30\npace: 5",
        ["9:7 pace: must be one of 0.5, 1, 2, 3, 4, 6"],
    ),
    "yes is no boolean": (
        "answers_inject: true",
        "answers_inject: yes",
        ["65:21 expected_actions[1].answers_inject: must be true or false"],
    ),
    "empty list": (
        "to: [pr_officer]\n    at: 00:01",
        "to: []\n    at: 00:01",
        ["20:9 injects[0].to: must not be empty"],
    ),
    "bad condition": (
        "unless: speak by 00:20",
        "unless: speak before 00:20",
        ['40:13 injects[2].unless: "speak before 00:20" is not a condition; write "ACTION by HH:MM"'],
    ),
    "bad time in condition": (
        "unless: speak by 00:20",
        "unless: speak by 00:99",
        ['40:13 injects[2].unless: "00:99" is not a time; write HH:MM or HH:MM:SS, at most 23:59:59'],
    ),
    "duplicate key": (
        "    kind: call\n",
        "    kind: call\n    kind: post\n",
        ["27:5 injects[1].kind: is written twice, on line 26 and on line 27"],
    ),
    "alias": (
        "title: {zh: 帖子, en: Post}",
        "title: {zh: 帖子, en: *x}",
        ["22:25 injects[0].title.en: aliases are not allowed (*x); write the value out"],
    ),
    "anchor": (
        "title: {zh: 帖子, en: Post}",
        "title: &x {zh: 帖子, en: Post}",
        ["22:12 injects[0].title: anchors are not allowed (&x)"],
    ),
    "a text cut off at a comment sign": (
        "    title: {zh: 帖子, en: Post}",
        "    title:\n      zh: 帖子\n      en: Second on the list. #Post",
        ["24:30 injects[0].title.en: is cut off at #; put the text in quotes"],
    ),
    "tag": (
        "title: {zh: 帖子, en: Post}",
        "title: {zh: 帖子, en: !!python/name:os.system Post}",
        ["22:25 injects[0].title.en: tags are not allowed (tag:yaml.org,2002:python/name:os.system)"],
    ),
    "nan": (
        "empathy: 2",
        "empathy: .nan",
        ["54:25 expected_actions[0].elements.empathy: .nan is not a number that can be used"],
    ),
    "infinity": (
        "empathy: 2",
        "empathy: -.inf",
        ["54:25 expected_actions[0].elements.empathy: -.inf is not a number that can be used"],
    ),
    "overflow": (
        "empathy: 2",
        "empathy: 1e999",
        ["54:25 expected_actions[0].elements.empathy: 1e999 is not a number that can be used"],
    ),
    "long number": (
        "likes: 3",
        "likes: " + "9" * 5000,
        ["24:20 injects[0].reach.likes: is a number of more than 40 digits; put it in quotes if it is text"],
    ),
    "key that is no text": (
        "    reach: {likes: 3}",
        "    reach: {7: 3}",
        ["24:13 injects[0].reach: a field's name must be text; put it in quotes"],
    ),
    "key that is a list": (
        "    reach: {likes: 3}",
        "    ? [a]\n    : 3",
        ["24:7 injects[0]: a field's name must be text; put it in quotes"],
    ),
    "control character": (
        "en: It happened",
        'en: "It \\u0007 happened"',
        ["23:25 injects[0].text.en: holds the character U+0007, which cannot be shown"],
    ),
    "lone surrogate": (
        "en: It happened",
        'en: "It \\ud800 happened"',
        ["23:25 injects[0].text.en: holds the character U+D800, which cannot be shown"],
    ),
    "beyond Unicode": (
        "en: It happened",
        'en: "It \\UFFFFFFFF happened"',
        ["23:31 is not valid YAML: Python int too large to convert to C int"],
    ),
    "long text": (
        "en: It happened",
        "en: " + "x" * 20001,
        ["23:25 injects[0].text.en: has 20,001 characters; at most 20,000 are allowed"],
    ),
    "syntax": (
        "title: {zh: 帖子, en: Post}",
        "title: {zh: 帖子, en: Post",
        ["23:9 is not valid YAML: while parsing a flow mapping, expected ',' or '}', but got ':'"],
    ),
    "tab": (
        "    kind: call",
        "\tkind: call",
        [
            "26:1 is not valid YAML: while scanning for the next token, found character '\\t' that cannot start any token"
        ],
    ),
    "two documents": (
        "personas:",
        "---\npersonas:",
        ["12:1 is not valid YAML: expected a single document in the stream, but found another document"],
    ),
    "line separator": (
        "出事了",
        "出\u2028事了",
        ["23:17 holds the character U+2028, which no text file needs"],
    ),
    "NUL": (
        "出事了",
        "出\u0000事了",
        ["23:17 holds the character U+0000, which no text file needs"],
    ),
    "unknown role": (
        "to: [pr_officer]\n    at: 00:01",
        "to: [pr_officer, nurse]\n    at: 00:01",
        [
            '20:22 injects[0].to[1]: there is no role in this scenario "nurse"; known: pr_officer, customer_service'
        ],
    ),
    "unknown role in playbook": (
        "roles: [pr_officer, customer_service]\nobj",
        "roles: [pr_officer, customer_service, nurse]\nobj",
        [
            '9:39 roles[2]: there is no role in the playbook "nurse"; known: crisis_lead, pr_officer, customer_service, medical_lead'
        ],
    ),
    "repeated role": (
        "roles: [pr_officer, customer_service]\nobj",
        "roles: [pr_officer, customer_service, pr_officer]\nobj",
        ['9:39 roles[2]: "pr_officer" is listed twice'],
    ),
    "role of an action": (
        "roles: [pr_officer]\n    kinds: [statement]",
        "roles: [pr_officer, crisis_lead]\n    kinds: [statement]",
        [
            '46:25 expected_actions[0].roles[1]: there is no role in this scenario "crisis_lead";'
            " known: pr_officer, customer_service"
        ],
    ),
    "answers elsewhere": (
        "clause: P-07",
        "clause: P-07\n    channels: [weiguan]",
        [
            '63:15 expected_actions[1].channels: does not list "media_phone", where the inject to be answered comes in',
            "63:16 expected_actions[1].channels[0]: the playbook does not allow the roles here to submit call_line on"
            ' "weiguan"',
        ],
    ),
    "unknown channel of an action": (
        "channels: [official_account]",
        "channels: [official_account, fax]",
        [
            '48:34 expected_actions[0].channels[1]: there is no channel in the playbook "fax"; known: weiguan,'
            " official_account, website, media_phone, complaint_desk"
        ],
    ),
    "repeated kind": (
        "kinds: [statement]",
        "kinds: [statement, statement]",
        ['47:24 expected_actions[0].kinds[1]: "statement" is listed twice'],
    ),
    "repeated receiver": (
        "to: [pr_officer, customer_service]",
        "to: [pr_officer, pr_officer]",
        ['39:22 injects[2].to[1]: "pr_officer" is listed twice'],
    ),
    "unknown channel": (
        "channel: media_phone",
        "channel: fax",
        [
            '27:14 injects[1].channel: there is no channel in the playbook "fax"; known: weiguan, official_account, website, media_phone, complaint_desk'
        ],
    ),
    "call on a feed": (
        "channel: media_phone",
        "channel: weiguan",
        ['27:14 injects[1].channel: a call cannot come in on "weiguan" (feed); allowed: media_phone'],
    ),
    "unknown persona": (
        "persona: amy",
        "persona: bob",
        ['19:14 injects[0].persona: there is no persona "bob"; known: amy, reporter'],
    ),
    "unknown clause": (
        "clause: P-05",
        "clause: P-99",
        [
            '49:13 expected_actions[0].clause: there is no clause in the playbook "P-99"; known: P-01, P-02, P-03, P-04, P-05, P-06, P-07, P-08, P-09, P-10, P-11, P-12, P-13, P-14, P-15; did you mean P-09?'
        ],
    ),
    "unknown element": (
        "facts: 1",
        "fax: 1",
        [
            '54:28 expected_actions[0].elements.fax: there is no element "fax" in the playbook; known: acknowledge, empathy, apology, facts, action, responsibility, next_update, contact, third_party, remedy, privacy, correction, evidence'
        ],
    ),
    "unknown action": (
        "unless: speak by",
        "unless: shout by",
        ['40:13 injects[2].unless: there is no expected action "shout"; known: speak, answer'],
    ),
    "unknown objective": (
        "objective: O1\n    opens_with: post",
        "objective: O2\n    opens_with: post",
        ['50:16 expected_actions[0].objective: there is no objective "O2"; known: O1'],
    ),
    "unknown opener": (
        "opens_with: post",
        "opens_with: pots",
        ['51:17 expected_actions[0].opens_with: there is no inject "pots"; known: post, call, story; did you mean post?'],
    ),
    "unknown playbook": (
        "playbook: clinic-core",
        "playbook: clinic-cor",
        ['6:11 playbook: there is no playbook "clinic-cor"; known: ' + ", ".join(playbook_slugs()) + "; did you mean clinic-core?"],
    ),
    "duplicate inject": (
        "id: call",
        "id: post",
        [
            '25:9 injects[1].id: "post" is used twice; the first is on line 16',
            '64:17 expected_actions[1].opens_with: there is no inject "call"; known: post, story',
        ],
    ),
    "duplicate persona": (
        "id: reporter",
        "id: amy",
        [
            '14:10 personas[1].id: "amy" is used twice; the first is on line 13',
            '28:14 injects[1].persona: there is no persona "reporter"; known: amy',
            '38:14 injects[2].persona: there is no persona "reporter"; known: amy',
        ],
    ),
    "duplicate action": (
        "- id: answer",
        "- id: speak",
        ['58:9 expected_actions[1].id: "speak" is used twice; the first is on line 44'],
    ),
    "circle": (
        "opens_with: post",
        "opens_with: story",
        ['40:13 injects[2].unless: circular condition: "story" waits for "speak", which opens with "story"'],
    ),
    "opens too late": (
        "unless: speak by 00:20",
        "unless: answer by 00:05",
        ['40:13 injects[2].unless: waits for an action that opens only with "call", not before that time'],
    ),
    "inject after the end": (
        "at: 00:05:30",
        "at: 00:31",
        ["30:9 injects[1].at: is later than the end of the drill (00:30)"],
    ),
    "condition after the end": (
        "by 00:20",
        "by 00:31",
        ["40:13 injects[2].unless: is later than the end of the drill (00:30)"],
    ),
    "neither at nor unless": (
        "    at: 00:05:30\n",
        "",
        [
            "25:5 injects[1]: says neither when (`at: HH:MM`) nor on what condition (`unless: ACTION by HH:MM`,"
            " `follows: CALL unanswered + HH:MM`, `when: CONDITION`)"
        ],
    ),
    "both at and unless": (
        "    unless: speak by 00:20",
        "    at: 00:20\n    unless: speak by 00:20",
        ["41:5 injects[2].unless: an inject has only one of `at`, `unless` and `follows`"],
    ),
    "no duration": (
        "duration: 00:30",
        "duration: 00:00",
        ["8:11 duration: a drill cannot last no time"],
    ),
    "limit at target": (
        "limit: 00:20",
        "limit: 00:10",
        ["53:12 expected_actions[0].limit: must be later than the target (00:10)"],
    ),
    "target zero": (
        "target: 00:10",
        "target: 00:00",
        ["52:13 expected_actions[0].target: must be more than 00:00"],
    ),
    "minimum outside elements": (
        "minimum: [empathy]",
        "minimum: [empathy, apology]",
        ['55:24 expected_actions[0].minimum[1]: "apology" is in `minimum` but not in `elements`'],
    ),
    "role may not": (
        "roles: [pr_officer]\n    kinds: [statement]",
        "roles: [customer_service]\n    kinds: [statement]",
        [
            '46:13 expected_actions[0].roles[0]: the playbook does not allow the role "customer_service" to submit: statement;'
            " it may: flag, reply, complaint_reply, call_line"
        ],
    ),
    "one role may not": (
        "roles: [pr_officer]\n    kinds: [statement]",
        "roles: [pr_officer, customer_service]\n    kinds: [statement]",
        [
            '46:25 expected_actions[0].roles[1]: the playbook does not allow the role "customer_service" to submit: statement;'
            " it may: flag, reply, complaint_reply, call_line"
        ],
    ),
    "kind nobody may": (
        "kinds: [statement]",
        "kinds: [statement, complaint_reply]",
        [
            '47:24 expected_actions[0].kinds[1]: the playbook allows none of the roles here to submit "complaint_reply"'
        ],
    ),
    "channel not allowed": (
        "channels: [official_account]",
        "channels: [weiguan]",
        [
            '48:16 expected_actions[0].channels[0]: the playbook does not allow the roles here to submit statement on "weiguan"'
        ],
    ),
    "call without lines": (
        "    lines:\n      - {zh: 喂, en: Hello}\n      - {zh: 是吗, en: Is it}\n",
        "",
        ["25:5 injects[1]: a call needs `lines`: what the caller says, one after the other"],
    ),
    "call with text": (
        "    lines:\n",
        "    text: {zh: 喂, en: Hello}\n    lines:\n",
        ["32:5 injects[1].text: a call speaks `lines`; it has no `text`"],
    ),
    "post without text": (
        "    text: {zh: 出事了, en: It happened}\n",
        "",
        ["16:5 injects[0]: a post needs `text`"],
    ),
    "post with lines": (
        "    text: {zh: 出事了, en: It happened}\n",
        "    text: {zh: 出事了, en: It happened}\n    lines: [{zh: 喂, en: Hello}]\n",
        ["24:5 injects[0].lines: a post has `text`; only a call has `lines`"],
    ),
    "reach of a call": (
        "    lines:\n",
        "    reach: {likes: 1}\n    lines:\n",
        ["32:5 injects[1].reach: only a post has `reach`"],
    ),
    "model answers by line": (
        "      - {zh: 属实, en: It is}\n",
        "",
        ["69:7 expected_actions[1].model_answer: the caller says 2 lines, the model answers 1"],
    ),
    "answers without opener": (
        "    opens_with: call\n",
        "",
        ["64:21 expected_actions[1].answers_inject: needs `opens_with`: the inject that is to be answered"],
    ),
    "answers the wrong kind": (
        "opens_with: call",
        "opens_with: post",
        [
            '61:13 expected_actions[1].kinds[0]: "call_line" cannot answer "post"; a post is answered by: reply, flag'
        ],
    ),
    "answers what it never sees": (
        "    roles: [pr_officer]\n    kinds: [call_line]",
        "    roles: [pr_officer, customer_service]\n    kinds: [call_line]",
        [
            '60:25 expected_actions[1].roles[1]: "customer_service" does not receive the inject "call" that is to be answered'
        ],
    ),
    "claims to be real": (
        "zh: 出事了",
        "zh: 这不是演习",
        ['23:16 injects[0].text.zh: "不是演习" is not allowed: nothing may claim that a drill is real'],
    ),
    "claims to be real, split": (
        "zh: 出事了",
        'zh: "并非\\u200b演练"',
        ['23:16 injects[0].text.zh: "并非演练" is not allowed: nothing may claim that a drill is real'],
    ),
    "claims to be real, English": (
        "en: It happened",
        "en: This is NOT a  drill",
        ['23:25 injects[0].text.en: "NOT a  drill" is not allowed: nothing may claim that a drill is real'],
    ),
    "mobile": (
        "en: It happened",
        "en: call 13812345678",
        [
            '23:25 injects[0].text.en: "13812345678" could be a real phone number; write zeros, such as 400-000-0000'
        ],
    ),
    "full-width mobile": (
        "zh: 出事了",
        "zh: 打１３８-１２３４-５６７８",
        [
            '23:16 injects[0].text.zh: "138-1234-5678" could be a real phone number; write zeros, such as 400-000-0000'
        ],
    ),
    "service line": (
        "en: It happened",
        "en: 400-820-1234",
        [
            '23:25 injects[0].text.en: "400-820-1234" could be a real phone number; write zeros, such as 400-000-0000'
        ],
    ),
    "landline": (
        "en: It happened",
        "en: 021-61234567",
        [
            '23:25 injects[0].text.en: "021-61234567" could be a real phone number; write zeros, such as 400-000-0000'
        ],
    ),
    "identity number": (
        "en: It happened",
        "en: 11010519491231002X",
        ['23:25 injects[0].text.en: "11010519491231002X" looks like an identity number'],
    ),
    "e-mail": (
        "en: It happened",
        "en: a.b@clinic.com",
        [
            '23:25 injects[0].text.en: "a.b@clinic.com" is an e-mail address that could be real; use one that ends in .example, .test or .invalid'
        ],
    ),
    "domain": (
        "en: It happened",
        "en: see jinlan.cn now",
        [
            '23:25 injects[0].text.en: "jinlan.cn" is a domain that could be real; use one that ends in .example, .test or .invalid'
        ],
    ),
    "address": (
        "en: It happened",
        "en: see http://10.0.0.1/x",
        [
            '23:25 injects[0].text.en: "http://10.0.0.1" is an address that could be real; use one that ends in .example, .test or .invalid'
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_reported_where_it_stands(case: str) -> None:
    old, new, expected = CASES[case]
    assert errors_of(changed(SCENARIO, (old, new))) == [f"recall.yaml:{line}" for line in expected]


def test_the_sample_itself_is_valid() -> None:
    assert errors_of(SCENARIO) == []


def test_model_answers_may_be_left_out() -> None:
    answers = "    model_answer:\n      - {zh: 您好, en: Hello}\n      - {zh: 属实, en: It is}\n"
    assert errors_of(changed(SCENARIO, (answers, ""))) == []


def test_the_wording_of_the_promise_is_kept() -> None:
    text = changed(SCENARIO, ("at: 00:01", 'at: "25:99"'))
    assert errors_of(text) == [
        'recall.yaml:21:9 injects[0].at: "25:99" is not a time; write HH:MM or HH:MM:SS'
    ]


def test_all_faults_of_a_file_come_at_once() -> None:
    text = changed(
        SCENARIO,
        ("at: 00:01", "at: 25:99"),
        ("to: [pr_officer]", "to: [nurse]"),
        ("persona: amy", "persona: bob"),
        ("text: {zh: 出事了, en: It happened}", "text: {zh: 这不是演习}"),
        ("clause: P-05", "clause: P-99"),
        ("limit: 00:20", "limit: 00:05"),
        ("slug: recall", "slug: 7\nslug: again"),
    )
    spots = [line.split(" ")[0].removeprefix("recall.yaml:") for line in errors_of(text)]
    assert spots == ["1:7", "2:1", "20:14", "21:10", "22:9", "24:11", "24:16", "50:13", "54:12"]


def test_a_circle_through_a_chain_is_found() -> None:
    second = (
        "  - {id: sequel, kind: post, channel: weiguan, persona: amy, to: [pr_officer], unless: answer by 00:25,"
        " title: {zh: 续, en: Sequel}, text: {zh: 续, en: Sequel}}\n"
    )
    text = changed(
        SCENARIO,
        ("expected_actions:\n", second + "expected_actions:\n"),
        ("opens_with: post", "opens_with: sequel"),
        ("opens_with: call\n    answers_inject: true", "opens_with: story"),
    )
    assert (
        'recall.yaml:40:13 injects[2].unless: circular condition: "story" waits for "speak", which opens with'
        ' "sequel"; "sequel" waits for "answer", which opens with "story"'
    ) in errors_of(text)


@pytest.mark.parametrize(
    "words",
    [
        "客服专线 400-000-0000，或 000-0000-0001",
        "138****1234 是打码的",
        "查询见 jinlan.example 或 http://help.jinlan.test/a，邮箱 a@b.invalid",
        "2026-11-22 14:50 起，浏览 1,204,000 次，批号 F2309",
        "Do not exercise for a day; this drill is a drill.",
        "<b>bold</b> <script>alert(1)</script>",
    ],
)
def test_fictional_words_pass(words: str) -> None:
    assert errors_of(changed(SCENARIO, ("en: It happened", f"en: '{words}'"))) == []


def test_yaml_1_2_words_stay_text() -> None:
    for word in ("on", "off", "no", "yes", "12:30", "1_000", "0777x", "2026-11-22"):
        assert errors_of(changed(SCENARIO, ("en: It happened", f"en: {word}"))) == []
