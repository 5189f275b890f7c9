"""A scan while an input method composes: neither takes from the other."""

from PySide6.QtCore import Qt

from tests.ui.shell.counter import Counter


def test_what_an_input_method_hands_over_at_once_is_a_code(counter: Counter) -> None:
    counter.line.setText("half words")
    counter.line.setSelection(0, 4)
    counter.burst(counter.line, "k7734190")
    counter.hands.time += 0.004
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert (counter.codes, counter.line.text()) == (["k7734190"], "half words")
    assert counter.line.selectedText() == "half"


def test_what_somebody_was_composing_stays_when_a_scan_comes(counter: Counter) -> None:
    counter.page.setFocus()
    counter.compose(counter.page, "n", after=1.0)
    counter.compose(counter.page, "ni", after=0.2)
    counter.burst(counter.page, "k7734190", before="ni")
    assert (counter.codes, counter.page.toPlainText()) == (["k7734190"], "ni")


def test_keys_beside_a_composition_do_not_land_in_it(counter: Counter) -> None:
    counter.compose(counter.line, "ni", after=1.0)
    counter.hands.scan("2998114")
    counter.compose(counter.line, "", "你", after=1.0)
    assert (counter.codes, counter.line.text()) == (["2998114"], "你")


def test_what_a_person_composes_is_theirs(counter: Counter) -> None:
    for end in range(1, 9):
        counter.compose(counter.line, "yuxuanxi"[:end], after=0.15)
    counter.compose(counter.line, "", "下午两点见面吧", after=0.15)
    counter.compose(counter.line, "", "dictated1 whole", after=1.0)
    assert counter.line.text() == "下午两点见面吧dictated1 whole"
    assert counter.codes == []
