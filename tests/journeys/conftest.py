"""What every journey starts from: the boutique, open, and Lin at her desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys import shop as boutique
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop


@pytest.fixture(scope="session")
def season(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A central's database with a small season, made once."""
    return boutique.fill(tmp_path_factory.mktemp("season"))


@pytest.fixture
def shop(season: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Shop]:
    """The boutique of the season, with a central that answers."""
    del qapp
    with boutique.opened(season, tmp_path) as made:
        yield made


@pytest.fixture
def lin(shop: Shop) -> Seat:
    """Lin at her desk."""
    return shop.desk()
