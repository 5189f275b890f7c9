"""The code keeps the house's rules, and each rule can fail."""

import pytest

from tests.rules import rules
from tests.rules.code import Module, modules
from tests.rules.rules import Rule

_OURS = ("clienteling", "tests")
_KEPT: list[tuple[Rule, tuple[str, ...]]] = [
    (rules.module_under_300_lines, _OURS),
    (rules.function_under_40_lines, ("clienteling",)),
    (rules.module_says_what_it_is_in_one_sentence, ("clienteling",)),
    (rules.module_has_a_name_that_says_something, _OURS),
    (rules.colour_only_in_tokens, ("clienteling",)),
    (rules.words_on_screen_are_plain, ("clienteling",)),
    (rules.nothing_waits_a_fixed_time, _OURS),
    (rules.only_named_errors_are_caught, ("clienteling",)),
]

_BROKEN: list[tuple[Rule, str, str]] = [
    (rules.module_under_300_lines, "clienteling/long.py", "\n" * 300),
    (rules.function_under_40_lines, "clienteling/long.py", "def f():\n" + " x = 1\n" * 39),
    (rules.module_says_what_it_is_in_one_sentence, "clienteling/mute.py", "x = 1\n"),
    (rules.module_says_what_it_is_in_one_sentence, "clienteling/two.py", '"""One. Two."""\n'),
    (rules.module_says_what_it_is_in_one_sentence, "clienteling/open.py", '"""No stop"""\n'),
    (rules.module_has_a_name_that_says_something, "clienteling/ui/utils.py", ""),
    (rules.module_has_a_name_that_says_something, "clienteling/base/text.py", ""),
    (rules.module_has_a_name_that_says_something, "clienteling/message_handler.py", ""),
    (rules.colour_only_in_tokens, "clienteling/ui/red.py", "red = '#A33B2E'"),
    (rules.colour_only_in_tokens, "clienteling/ui/red.py", "s = 'color: rgb(1, 2, 3)'"),
    (rules.colour_only_in_tokens, "clienteling/ui/red.py", "c = QColor(1, 2, 3)"),
    (rules.colour_only_in_tokens, "clienteling/ui/red.py", "c = Qt.GlobalColor.red"),
    (rules.words_on_screen_are_plain, "clienteling/ui/rich.py", "label = QLabel(name)"),
    (rules.words_on_screen_are_plain, "clienteling/ui/rich.py", "class Name(QLabel): ..."),
    (rules.words_on_screen_are_plain, "clienteling/ui/rich.py", "card.setToolTip(name)"),
    (
        rules.words_on_screen_are_plain,
        "clienteling/ui/rich.py",
        "QMessageBox.warning(self, name)",
    ),
    (rules.nothing_waits_a_fixed_time, "tests/slow.py", "time.sleep(1)"),
    (rules.nothing_waits_a_fixed_time, "tests/slow.py", "qtbot.wait(100)"),
    (rules.nothing_waits_a_fixed_time, "tests/slow.py", "QApplication.processEvents()"),
    (rules.only_named_errors_are_caught, "clienteling/deaf.py", "try: f()\nexcept: pass"),
    (
        rules.only_named_errors_are_caught,
        "clienteling/deaf.py",
        "try: f()\nexcept (KeyError, Exception): pass",
    ),
]

_SOUND: list[tuple[Rule, str, str]] = [
    (rules.module_under_300_lines, "clienteling/short.py", "\n" * 299),
    (rules.function_under_40_lines, "clienteling/short.py", "def f():\n" + " x = 1\n" * 38),
    (rules.module_says_what_it_is_in_one_sentence, "clienteling/one.py", '"""Says it."""\n'),
    (rules.module_has_a_name_that_says_something, "clienteling/ui/database.py", ""),
    (rules.colour_only_in_tokens, "clienteling/ui/theme/tokens.py", "red = '#A33B2E'"),
    (rules.colour_only_in_tokens, "clienteling/ui/seat.py", "text = 'Table #4 in Room#5b'"),
    (rules.words_on_screen_are_plain, "clienteling/ui/plain.py", "label = Text(name)"),
    (
        rules.words_on_screen_are_plain,
        "clienteling/ui/plain.py",
        "x.setToolTip(plain_tooltip(y))",
    ),
    (rules.nothing_waits_a_fixed_time, "tests/quick.py", "qtbot.waitUntil(ready)"),
    (
        rules.only_named_errors_are_caught,
        "clienteling/ear.py",
        "try: f()\nexcept OSError: pass",
    ),
]


@pytest.mark.parametrize(
    ("rule", "rooms"), _KEPT, ids=lambda each: getattr(each, "__name__", "")
)
def test_the_code_keeps_the_rule(rule: Rule, rooms: tuple[str, ...]) -> None:
    assert [finding for module in modules(*rooms) for finding in rule(module)] == []


@pytest.mark.parametrize(("rule", "path", "text"), _BROKEN)
def test_the_rule_notices(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), _SOUND)
def test_the_rule_lets_good_code_be(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(path, text))) == []
