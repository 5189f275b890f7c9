"""What a client is told: for every stage, in every language."""

from datetime import date

import pytest

from clienteling.domain.milestones import STAGES, Milestone, milestone_of
from clienteling.domain.repairs import LINE, Stage
from clienteling.domain.wording import LANGUAGES, spoken_in, where_it_is, written_day


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_its_sentence(stage: Stage, language: str) -> None:
    said = where_it_is(stage, language, "Duet One", "R-20493", date(2026, 12, 4))
    assert "Duet One" in said
    assert "{" not in said
    bare = where_it_is(stage, language, "", "R-20493", None)
    assert "  " not in bare
    assert len(bare) > 8


def test_a_promise_is_said_only_while_it_means_something() -> None:
    day = date(2026, 12, 4)
    assert "4 December" in where_it_is(Stage.IN_SERVICE, "en", "Duet One", "R-1", day)
    assert "December" not in where_it_is(Stage.READY_FOR_COLLECTION, "en", "", "R-1", day)


@pytest.mark.parametrize(
    ("code", "spoken"),
    [("zh_CN", "zh"), ("zh-Hans", "zh"), ("fr", "fr"), ("pt", "en"), ("", "en")],
)
def test_a_language_we_do_not_write_becomes_english(code: str, spoken: str) -> None:
    assert spoken_in(code) == spoken


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "1 March"),
        ("fr", "1er mars"),
        ("zh", "3月1日"),
        ("ja", "3月1日"),
        ("ar", "1 مارس"),
    ],
)
def test_a_day_is_written_as_it_is_read(language: str, written: str) -> None:
    assert written_day(date(2027, 3, 1), language) == written


def test_the_line_passes_every_milestone_in_order() -> None:
    passed = [milestone for stage in LINE if (milestone := milestone_of(stage))]
    assert list(dict.fromkeys(passed)) == list(Milestone)
    assert milestone_of(Stage.ON_HOLD) is None
    assert sum(len(stages) for stages in STAGES.values()) == len(
        {stage for stages in STAGES.values() for stage in stages}
    )
