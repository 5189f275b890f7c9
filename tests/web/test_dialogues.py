"""People talk over the page with a desk: every line arrives once, and in order."""

from pathlib import Path

from clienteling.wire.codec import encode
from tests.web import dialogues

_SPOKEN = [
    ("user", "Good morning, is the moon phase in store?"),
    ("user", "ok"),
    ("user", "ok"),
    ("assistant", "It is 🌙.\nWould you like to see it?\t{not a gap}"),
    ("user", "  " + "é月" * 900 + "\u202e  "),
    ("assistant", "Yes <b>of course</b>."),
]
_PAIRS = [
    ["agent", "Good day."],
    ["agent", "How may I help?"],
    ["customer", "Parlez-vous français ? 您会说中文吗？ هل تتكلم العربية؟"],
    ["action", "The file was opened."],
    ["customer", ""],
    ["agent", "Oui."],
]


def test_every_line_once_and_in_order(tmp_path: Path) -> None:
    one = [{"speaker": speaker, "text": text} for speaker, text in _SPOKEN]
    (tmp_path / "one.json").write_bytes(encode({"utterances": one}))
    (tmp_path / "two.json").write_bytes(encode([{"original": _PAIRS}, {"original": _PAIRS}]))
    found = list(dialogues.read(tmp_path))
    assert [name for name, _ in found] == ["one.json", "two.json", "two.json"]
    with dialogues.counter(tmp_path) as (server, seat):
        tally = dialogues.play(server, seat, [each for _, each in found])
    assert tally.wrong == []
    assert tally.lines == {"client": 6, "shop": 8, "done by the shop": 2}
    assert tally.oddities["signs nobody sees"] == 1
