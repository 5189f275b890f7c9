import pytest

from clienteling.domain import reach
from clienteling.domain.reach import Dialled


@pytest.mark.parametrize(
    ("typed", "country", "kept", "written"),
    [
        ("139 0000 1234", "CN", "+8613900001234", "139 0000 1234"),
        ("１３９００００１２３４", "CN", "+8613900001234", "139 0000 1234"),  # noqa: RUF001 - wide digits
        ("0086 139 0000 1234", "CN", "+8613900001234", "139 0000 1234"),
        ("+86(139)0000-1234", "FR", "+8613900001234", "+86 139 0000 1234"),
        ("tel:+33-1-42-68-53-00", "CN", "+33142685300", "+33 1 42 68 53 00"),
        ("01 42 68 53 00", "FR", "+33142685300", "01 42 68 53 00"),
        ("400-820-8820", "CN", "+864008208820", "400 820 8820"),
        ("+971 50 030 9169", "", "+971500309169", "+971 50 030 9169"),
    ],
)
def test_a_number_has_one_form_and_reads_as_its_country_writes_it(
    typed: str, country: str, kept: str, written: str
) -> None:
    assert reach.number(typed, country) == Dialled(kept)
    assert reach.as_written(kept, country) == written
    assert reach.number(written, country) == Dialled(kept)


@pytest.mark.parametrize(
    ("typed", "extension"),
    [
        ("021 6888 1234 ext. 5", "5"),
        ("021 6888 1234转12", "12"),
        ("021 6888 1234 分机 301", "301"),
    ],
)
def test_what_is_dialled_later_is_not_lost(typed: str, extension: str) -> None:
    assert reach.number(typed, "CN") == Dialled("+862168881234", extension)


@pytest.mark.parametrize(
    ("typed", "country", "wrong"),
    [
        ("12", "CN", "short"),
        ("88.60.15.31", "FR", "short"),
        ("+45 3331 9991 22", "DK", "long"),
        ("139 0000 1234", "", "country"),
        ("abc", "CN", "none"),
        ("", "CN", "none"),
        ("9" * 40, "CN", "long"),
    ],
)
def test_what_is_wrong_with_a_number_is_said(typed: str, country: str, wrong: str) -> None:
    assert reach.number(typed, country) == wrong


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Claire.V@Example.COM ", "claire.v@example.com"),
        ("mailto:x@y.org", "x@y.org"),
        ("<x@y.org>", "x@y.org"),
        ("name\uff20example.com", "name@example.com"),
        ("张伟@例子.中国", "张伟@例子.中国"),
        ("a@b", None),
        ("x..y@z.com", None),
        ("a b@example.com", None),
        ("@example.com", None),
        ("x@" + "y" * 260 + ".com", None),
    ],
)
def test_an_address_is_lower_case_or_none(typed: str, kept: str | None) -> None:
    assert reach.mail(typed) == kept


def test_an_address_keeps_its_lines() -> None:
    assert reach.address("  1 Rue X \n\n 75002   Paris\n") == "1 Rue X\n75002 Paris"


def test_a_number_nobody_can_read_is_shown_as_it_is() -> None:
    assert reach.as_written("snow", "CN") == "snow"
