"""PyYAML's words for what is no YAML, in Chinese beside its English. What is not known here is quoted as it is."""

from __future__ import annotations

import re

from simulator.localized import LocalizedText, said

_CONTEXTS = {
    "while scanning for the next token": "读到这里时",
    "while scanning a directive": "读取以 % 开头的指令时",
    "while scanning an alias": "读取别名（*）时",
    "while scanning an anchor": "读取锚点（&）时",
    "while scanning a tag": "读取标签（!）时",
    "while parsing a tag": "读取标签（!）时",
    "while parsing a directive": "读取以 % 开头的指令时",
    "while scanning a block scalar": "读取多行文字（| 或 >）时",
    "while scanning a quoted scalar": "读取引号里的文字时",
    "while scanning a double-quoted scalar": "读取双引号里的文字时",
    "while scanning a simple key": "读取字段名时",
    "while parsing a block collection": "读取按缩进排列的列表时",
    "while parsing a block mapping": "读取按缩进排列的字段时",
    "while parsing a flow sequence": "读取 […] 时",
    "while parsing a flow mapping": "读取 {…} 时",
    "while parsing a node": "读取内容时",
    "while parsing a block node": "读取内容时",
    "while parsing a flow node": "读取内容时",
    "expected a single document in the stream": "一个文件只能有一份内容",
}
_PROBLEMS = {
    r"found character (.+) that cannot start any token": "不能以字符 {} 开头；如果是文字请加引号",
    r"expected alphabetic or numeric character, but found (.+)": "应为字母或数字，却是 {}",
    r"expected a digit or '(.)', but found (.+)": "应为数字或“{}”，却是 {}",
    r"expected a digit, but found (.+)": "应为数字，却是 {}",
    r"expected ' ', but found (.+)": "应为空格，却是 {}",
    r"expected '(!|>)', but found (.+)": "应为“{}”，却是 {}",
    r"expected a comment or a line break, but found (.+)": "这里应换行，却是 {}",
    r"expected chomping or indentation indicators, but found (.+)": "| 或 > 之后应换行，却是 {}",
    r"expected indentation indicator in the range 1-9, but found 0": "| 或 > 之后的缩进只能是 1 到 9，却是 0",
    r"found unexpected end of stream": "文件已经结束，引号还没有成对",
    r"found unexpected document separator": "引号还没有成对，就遇到了“---”或“...”",
    r"expected URI, but found (.+)": "应为 URI，却是 {}",
    r"expected URI escape sequence of 2 hexadecimal numbers, but found (.+)": "% 之后应有 2 位十六进制数，却是 {}",
    r"expected escape sequence of (\d+) hexadecimal numbers, but found (.+)": "反斜杠之后应有 {} 位十六进制数，却是 {}",
    r"found unknown escape character (.+)": "反斜杠之后不能是 {}；反斜杠本身请写成 \\\\",
    r"could not find expected ':'": "缺少冒号",
    r"sequence entries are not allowed here": "这里不能写“- ”开头的列表项；请检查缩进",
    r"mapping keys are not allowed here": "这里不能写“? ”",
    r"mapping values are not allowed here": "这里不能有“: ”；如果是文字里的冒号，请给整段文字加引号",
    r"expected <block end>, but found (.+)": "缩进没有对齐，或符号没有成对：遇到了 {}",
    r"expected '<document start>', but found (.+)": "应为新内容的开头，却是 {}",
    r"found duplicate YAML directive": "%YAML 写了两次",
    r"found incompatible YAML document \(version 1\.\* is required\)": "%YAML 的版本必须是 1.*",
    r"expected ',' or '\]', but got (.+)": "应为“,”或“]”，却是 {}",
    r"expected ',' or '\}', but got (.+)": "应为“,”或“}}”，却是 {}",
    r"duplicate tag handle (.+)": "标签前缀 {} 写了两次",
    r"found undefined tag handle (.+)": "没有定义标签前缀 {}",
    r"expected the node content, but found (.+)": "这里应有内容，却是 {}",
    r"but found another document": "却有以“---”分开的第二份",
    r"found undefined alias (.+)": "没有定义别名 {}",
    r"found duplicate anchor (.+); first occurrence": "锚点 {} 用了两次",
    r"second occurrence": "这是第二次出现",
    r"'utf-?8' codec can't decode .+": "这里的编码不是 UTF-8",
    r"Python int too large to convert to C int": "反斜杠之后的字符编码超出了范围",
    r"chr\(\) arg not in range\(0x110000\)": "反斜杠之后的字符编码超出了范围",
}
_TOKENS = {
    "'<block end>'": "缩进的结尾",
    "'<block mapping start>'": "字段的开头",
    "'<block sequence start>'": "列表的开头",
    "'<block sequence entry>'": "“-”",
    "'<document end>'": "“...”",
    "'<document start>'": "“---”",
    "'<scalar>'": "一段文字",
    "'<stream end>'": "文件的结尾",
    "'\\x00'": "文件的结尾",
    "'\\n'": "换行",
    "'\\t'": "制表符（Tab）",
}


def yaml_reason(context: str | None, problem: str | None) -> LocalizedText:
    """Why a text is no YAML: `context` and `problem` of a yaml.MarkedYAMLError, either of which may be absent."""
    parts = [part for part in (context, problem) if part]
    return said("，".join(_in_chinese(part) for part in parts), ", ".join(parts))


def _in_chinese(part: str) -> str:
    if part in _CONTEXTS:
        return _CONTEXTS[part]
    for english, chinese in _PROBLEMS.items():
        found = re.fullmatch(english, part, re.DOTALL)
        if found:
            return chinese.format(*(_TOKENS.get(word, word) for word in found.groups()))
    return f"解析程序的提示是：{part}"
