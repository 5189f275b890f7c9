"""The program looks at itself before anybody relies on it."""

from pathlib import Path

import pytest

from clienteling import cli, paths


def test_this_program_has_what_a_desk_needs(
    qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert qapp
    assert cli.main(["self-check"]) == 0
    said = capsys.readouterr().out
    assert "FAILED" not in said
    assert [line.split(":")[0] for line in said.splitlines()[1:]] == [
        "ok     resources",
        "ok     window",
        "ok     encrypted copy",
        "ok     older copies",
        "ok     keyring",
    ]


@pytest.mark.logs("cannot be read")
def test_missing_resources_are_noticed(
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert qapp
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert cli.main(["self-check"]) == 1
    assert "FAILED resources: There are no icons." in capsys.readouterr().out
