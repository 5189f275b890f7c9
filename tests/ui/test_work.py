"""Work: jobs elsewhere, answers here, in order, and none for those who are gone."""

import sys
import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from clienteling.domain.changes import Changes
from clienteling.errors import Offline, Trouble
from clienteling.ui.bus import Bus
from clienteling.ui.work import Work

PATIENCE = 20.0


class Page(QObject):
    """Keeps what it was answered, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.threads: list[QThread] = []
        self.troubles: list[Trouble] = []

    @Slot(object)
    def show(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(QThread.currentThread())

    def hear(self, trouble: Trouble) -> None:
        self.troubles.append(trouble)


def _offline() -> None:
    raise Offline("Central cannot be reached.")


def test_answers_come_back_here_in_the_order_asked(qtbot: QtBot, work: Work) -> None:
    page = Page()
    for number in range(20):
        work.run(page, partial(int, number), page.show)
    qtbot.waitUntil(lambda: len(page.answers) == 20)
    assert page.answers == list(range(20))
    assert set(page.threads) == {page.thread()}


def test_local_jobs_share_one_thread_that_is_not_this_one(qtbot: QtBot, work: Work) -> None:
    page = Page()
    for _ in range(3):
        work.run(page, threading.get_ident, page.show)
    qtbot.waitUntil(lambda: len(page.answers) == 3)
    assert len(set(page.answers)) == 1
    assert threading.get_ident() not in page.answers


def test_two_fetches_wait_at_the_same_time(qtbot: QtBot, work: Work) -> None:
    page = Page()
    both = threading.Barrier(2, timeout=PATIENCE)
    work.fetch(page, both.wait, page.show)
    work.fetch(page, both.wait, page.show)
    qtbot.waitUntil(lambda: sorted(page.answers, key=str) == [0, 1])


def test_an_answer_never_comes_before_the_question_is_over(qtbot: QtBot, work: Work) -> None:
    page = Page()
    done = threading.Event()
    work.run(page, done.set, page.show)
    assert done.wait(PATIENCE)
    assert page.answers == []
    qtbot.waitUntil(lambda: page.answers == [None])


def test_no_answer_for_a_page_that_is_gone(qtbot: QtBot, work: Work) -> None:
    gone, page, start = Page(), Page(), threading.Event()
    work.run(gone, partial(start.wait, PATIENCE), gone.show)
    delete(gone)
    start.set()
    work.run(page, int, page.show)
    qtbot.waitUntil(lambda: page.answers == [0])
    assert gone.answers == []


def test_a_newer_question_replaces_an_older_one(qtbot: QtBot, work: Work) -> None:
    page, other, start = Page(), Page(), threading.Event()
    work.run(page, partial(start.wait, PATIENCE), page.show, replaces=True)
    for number in range(5):
        work.run(page, partial(int, number), page.show, replaces=True)
        work.run(other, partial(int, number), other.show)
    start.set()
    qtbot.waitUntil(lambda: len(other.answers) == 5)
    qtbot.waitUntil(lambda: page.answers == [4])


def test_trouble_goes_to_whoever_takes_it(qtbot: QtBot, work: Work) -> None:
    page = Page()
    work.run(page, _offline, page.show, page.hear)
    qtbot.waitUntil(lambda: len(page.troubles) == 1)
    assert page.troubles[0].title == "Central cannot be reached."


def test_trouble_nobody_takes_is_presented(qtbot: QtBot) -> None:
    page, heard = Page(), []
    work = Work(lambda owner, trouble: heard.append((owner, trouble.title)))
    work.run(page, _offline, page.show)
    qtbot.waitUntil(lambda: heard == [(page, "Central cannot be reached.")])
    work.stop()


def test_a_bug_reaches_the_excepthook(
    qtbot: QtBot, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page()
    seen: list[type[BaseException]] = []
    hook: Callable[..., None] = lambda kind, *_: seen.append(kind)  # noqa: E731
    monkeypatch.setattr(sys, "excepthook", hook)
    work.run(page, lambda: 1 / 0, page.show, page.hear)
    qtbot.waitUntil(lambda: seen == [ZeroDivisionError])
    assert page.troubles == []


def test_stopping_waits_for_what_runs_and_forgets_the_rest(work: Work) -> None:
    page = Page()
    begun, done = threading.Event(), threading.Event()

    def job() -> None:
        begun.set()
        done.wait(PATIENCE)

    work.run(page, job, page.show)
    work.run(page, int, page.show)
    assert begun.wait(PATIENCE)
    done.set()
    work.stop()
    work.run(page, int, page.show)
    assert not any(thread.name.startswith("clerk") for thread in threading.enumerate())
    assert page.answers == []


def test_the_bus_tells_here_what_happened_elsewhere(qtbot: QtBot, bus: Bus) -> None:
    page = Page()
    bus.changed.connect(page.show)
    changes = Changes(frozenset({"client"}))
    teller = threading.Thread(target=bus.changed.emit, args=(changes,))
    teller.start()
    teller.join()
    qtbot.waitUntil(lambda: page.answers == [changes])
    assert page.threads == [page.thread()]
