"""The main job by itself: an outage, a killed desk, and central having each thing once."""

from pathlib import Path

import pytest

from clienteling.demo import tour


@pytest.mark.timeout(300)
def test_the_tour_is_true_from_end_to_end(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert tour.play(tmp_path / "tour", clients=400, seed=3) == 0
    said = capfd.readouterr().out
    assert "nothing is lost: the same four wait" in said
    assert "central has each of the four exactly once" in said
    pictures = sorted((tmp_path / "tour").glob("*.png"))
    assert len(pictures) >= 15
    assert all(picture.stat().st_size > 10_000 for picture in pictures)
