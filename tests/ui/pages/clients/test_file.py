"""One client's file in the window: let out, ended; a list let out; all without a network."""

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.repairs import Stage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.export_panel import ExportPanel
from clienteling.ui.pages.clients.file_panel import FilePanel
from clienteling.ui.work import Work
from clienteling.wire.people import Client
from clienteling.wire.service import Ticket
from tests.fixtures_desk import CLAIRE, SCOPE, WEI


@pytest.fixture
def manager(live: Desk) -> Desk:
    live.person = replace(live.person, roles=("manager",))
    return live


def opened(qtbot: QtBot, panel: FilePanel, client: str, action: str = "file") -> FilePanel:
    qtbot.addWidget(panel)
    panel.resize(820, 700)
    panel.show()
    panel.show_for(Place("clients", client, action))
    qtbot.waitUntil(lambda: panel._title is not None)
    return panel


def said(panel: FilePanel | ExportPanel) -> str:
    return "\n".join(x.text() for x in panel.findChildren(QLabel) if x.isVisible())


def says(panel: FilePanel, words: str) -> bool:
    return words in said(panel)


def chooses(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """A person who saves wherever they are asked; the names they were offered."""
    offered: list[str] = []

    def ask(*args: object) -> tuple[str, str]:
        offered.append(str(args[2]))
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


def test_the_file_goes_out_three_ways(
    qtbot: QtBot, manager: Desk, work: Work, bus: Bus, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    panel = opened(qtbot, FilePanel(manager, work, bus), WEI)
    assert "Private notes were written" not in said(panel)
    panel._private.setChecked(True)
    assert "Private notes were written" in said(panel)
    for button, ending, begins in (
        (panel._pdf, "pdf", b"%PDF-"),
        (panel._json, "json", b"{"),
        (panel._card, "vcf", b"BEGIN:VCARD"),
    ):
        path = tmp_path / f"wei.{ending}"
        offered = chooses(monkeypatch, path)
        button.click()
        qtbot.waitUntil(partial(says, panel, f"Saved as {path.name}."))
        assert offered == [f"Shimin Zhang 张世民.{ending}"]
        assert path.read_bytes().startswith(begins)


def test_a_folder_that_takes_nothing_is_said(
    qtbot: QtBot, manager: Desk, work: Work, bus: Bus, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    panel = opened(qtbot, FilePanel(manager, work, bus), WEI)
    chooses(monkeypatch, tmp_path / "none" / "wei.pdf")
    panel._pdf.click()
    qtbot.waitUntil(lambda: "cannot be written there" in said(panel))


def test_the_name_is_typed_before_a_file_ends(
    qtbot: QtBot, manager: Desk, work: Work, bus: Bus
) -> None:
    panel = opened(qtbot, FilePanel(manager, work, bus), CLAIRE, "erase")
    erase = panel._erase
    qtbot.waitUntil(lambda: "Type: Claire Vasseur" in said(panel))
    qtbot.waitUntil(erase._name.hasFocus)
    erase._name.setText("Vasseur")
    assert not erase._erase.isEnabled()
    erase._name.setText("vasseur  claire")
    assert erase._erase.isEnabled()
    erase._leave.click()
    assert erase._begin.isVisible()
    erase._begin.click()
    erase._name.setText("Claire Vasseur")
    erase._erase.click()
    qtbot.waitUntil(lambda: "This client’s file was erased." in said(panel))
    with manager.store.read() as db:
        claire = shown.find(db, Client, CLAIRE)
    assert claire is not None
    assert claire.erased_at is not None
    assert claire.family == ""


def test_an_open_repair_keeps_a_file(qtbot: QtBot, manager: Desk, work: Work, bus: Bus) -> None:
    ticket = Ticket(
        id="t1", scope=SCOPE, client=CLAIRE, number="R-7", stage=Stage.IN_SERVICE,
        stage_since=manager.now(),
    )  # fmt: skip
    with manager.store.write() as tx:
        shown.put(tx, [ticket])
    panel = opened(qtbot, FilePanel(manager, work, bus), CLAIRE, "erase")
    assert "A repair is still open: R-7." in said(panel)
    panel._erase._name.setText("Claire Vasseur")
    assert not panel._erase._erase.isEnabled()


def test_an_advisor_sees_neither_the_log_nor_the_end(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    panel = opened(qtbot, FilePanel(live, work, bus), WEI)
    assert not panel._access.isVisible()
    assert not panel._erase.isVisible()


def test_the_log_waits_for_central(qtbot: QtBot, manager: Desk, work: Work, bus: Bus) -> None:
    panel = opened(qtbot, FilePanel(manager, work, bus), WEI)
    panel._access._look.click()
    qtbot.waitUntil(lambda: "Only central knows" in said(panel))


def test_a_list_needs_a_reason(
    qtbot: QtBot, manager: Desk, work: Work, bus: Bus, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    panel = ExportPanel(manager, work, bus)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_for(Place("clients", action="segment", filter='{"mine":true}'))
    qtbot.waitUntil(lambda: "2 clients" in said(panel))
    assert not panel._save.isEnabled()
    path = tmp_path / "list.csv"
    offered = chooses(monkeypatch, path)
    panel._reason.setText("spring dinner")
    panel._save.click()
    qtbot.waitUntil(lambda: "2 clients saved as list.csv." in said(panel))
    assert offered == ["clients 2026-11-23.csv"]
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 3
