"""How Chinese names are typed: their syllables and initials, surnames in every way."""

import re

from pypinyin import Style, pinyin

_HANZI = re.compile(r"[㐀-鿿]+")
# Readings as a surname come first; the dictionary's usual reading stays findable.
_SURNAMES = {
    "曾": ("zeng", "ceng"), "单": ("shan", "dan"), "單": ("shan", "dan"), "解": ("xie", "jie"),
    "仇": ("qiu", "chou"), "朴": ("piao", "pu"), "查": ("zha", "cha"), "区": ("ou", "qu"),
    "區": ("ou", "qu"), "任": ("ren",), "盖": ("ge", "gai"), "洗": ("xian", "xi"),
    "冼": ("xian",), "尉": ("yu", "wei"), "翟": ("zhai", "di"), "乐": ("yue", "le"),
    "樂": ("yue", "le"), "缪": ("miao", "mou"), "秘": ("bi", "mi"), "种": ("chong", "zhong"),
    "燕": ("yan",), "员": ("yun", "yuan"), "覃": ("qin", "tan"), "黑": ("he", "hei"),
    "折": ("she", "zhe"), "召": ("shao", "zhao"), "万": ("wan",), "葛": ("ge",),
    "华": ("hua",), "華": ("hua",), "宁": ("ning",), "寧": ("ning",), "牟": ("mou", "mu"),
    "隗": ("wei", "kui"), "郗": ("xi", "chi"), "那": ("na",), "谌": ("chen", "shen"),
    "沈": ("shen", "chen"), "繁": ("po", "fan"), "薄": ("bo", "bao"), "纪": ("ji",),
    "盛": ("sheng", "cheng"), "车": ("che", "ju"), "於": ("yu",), "贾": ("jia", "gu"),
    "重": ("chong", "zhong"), "长": ("chang", "zhang"), "俞": ("yu", "shu"), "幺": ("yao",),
    "逄": ("pang",), "郇": ("xun", "huan"), "适": ("kuo", "shi"), "撒": ("sa",),
    "阙": ("que",), "祭": ("zhai", "ji"), "相": ("xiang",), "行": ("xing", "hang"),
}  # fmt: skip
_DOUBLE = {
    "万俟": ("mo qi",), "尉迟": ("yu chi",), "尉遲": ("yu chi",), "长孙": ("zhang sun",),
    "單于": ("chan yu",), "单于": ("chan yu",), "澹台": ("tan tai",), "宰父": ("zai fu",),
}  # fmt: skip


def readings(native: str) -> tuple[str, ...]:
    """The ways to read a name's hanzi, likeliest first: lower-case syllables with spaces."""
    hanzi = "".join(_HANZI.findall(native))
    if not hanzi:
        return ()
    double = _DOUBLE.get(hanzi[:2])
    family = double or _SURNAMES.get(hanzi[0]) or (_syllables(hanzi[0])[0][0],)
    given = " ".join(each[0] for each in _syllables(hanzi[2 if double else 1 :]))
    return tuple(f"{each} {given}".strip() for each in family)


def typed(native: str, spoken: str) -> tuple[str, str]:
    """What central keeps of a name: `pinyin` and `initials`, their alternatives divided by `|`.

    A name without hanzi has no pinyin; its initials are those of the name as spoken.
    """
    ways = readings(native)
    if not ways:
        return "", "".join(word[0] for word in spoken.casefold().split())
    initials = dict.fromkeys("".join(part[0] for part in way.split()) for way in ways)
    return "|".join(ways), "|".join(initials)


def _syllables(hanzi: str) -> list[list[str]]:
    if not hanzi:
        return []
    found: list[list[str]] = pinyin(hanzi, style=Style.NORMAL, v_to_u=False)
    return found
