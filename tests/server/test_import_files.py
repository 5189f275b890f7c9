"""Files as other programs write them, whole and broken, read to the last detail."""

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clienteling.errors import Trouble
from clienteling.server.imports import vcard
from clienteling.server.imports.decoding import charset_of, decoded
from clienteling.server.imports.entries import Day, Invalid, Person
from clienteling.server.imports.files import Manner, clients_in, purchases_in
from clienteling.server.imports.table import rows_of
from tests.server import samples

_HERE = Manner("FR", "EUR")


def read(
    folder: Path, content: str | bytes, manner: Manner = _HERE, name: str = "f.csv"
) -> tuple[list[Person], list[Invalid]]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return clients_in(path, manner)


def reached(person: Person) -> set[tuple[str, str]]:
    return {(str(point.kind), point.value) for point in person.points}


def test_a_web_shops_customers(tmp_path: Path) -> None:
    ((ines,), invalid) = read(tmp_path, samples.SHOPIFY)
    assert invalid == []
    assert (ines.external_id, ines.given, ines.family) == ("7182736481", "Inès", "Moreau")
    assert reached(ines) == {
        ("mobile", "+33612345678"), ("email", "ines@example.fr"),
        ("address", "12 rue des Lilas\n69001 Lyon\nFR"),
    }  # fmt: skip
    assert (ines.note, ines.country) == ("Prefers mornings", "FR")


def test_a_business_programs_contacts(tmp_path: Path) -> None:
    ((jurg,), _) = read(tmp_path, samples.ODOO)
    assert jurg.external_id == "__export__.res_partner_12"
    assert (jurg.given, jurg.family, jurg.country, jurg.language) == (
        "Jürg", "Ammann", "CH", "de",
    )  # fmt: skip
    assert ("phone", "+41446681800") in reached(jurg)


def test_contact_names_are_split_and_odd_numbers_kept_as_remarks(tmp_path: Path) -> None:
    ((maria, ana), _) = read(tmp_path, samples.CONTACTS)
    assert (maria.given, maria.family) == ("Maria", "van der Aa")
    assert ("phone", "+31152123456") in reached(maria)
    assert ana.remarks == ("Company: Omega", "Phone as written: (5) 555-4729")


def test_french_german_and_chinese_headings(tmp_path: Path) -> None:
    ((elodie,), _) = read(tmp_path, samples.FRENCH)
    assert (elodie.family, elodie.days) == ("Lefèvre", (Day("birthday", 7, 14, 1985),))
    assert ("mobile", "+33612345679") in reached(elodie)
    ((jorg,), _) = read(tmp_path, samples.GERMAN)
    assert (jorg.given, jorg.family, jorg.country) == ("Jörg", "Müller", "DE")
    assert ("phone", "+4930901820") in reached(jorg)
    ((ming, lei), _) = read(tmp_path, samples.CHINESE, Manner("CN", "CNY"))
    assert (ming.native, lei.native) == ("欧阳明月", "李雷")
    assert ("mobile", "+8613812345678") in reached(ming)


@pytest.mark.parametrize(
    ("charset", "mark"),
    [
        ("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("gb18030", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""), ("utf-16-be", b""),
    ],
)  # fmt: skip
def test_chinese_in_any_charset(tmp_path: Path, charset: str, mark: bytes) -> None:
    data = mark + samples.CHINESE.encode(charset)
    ((ming, _), invalid) = read(tmp_path, data, Manner("CN", "CNY"))
    assert (ming.native, ming.note, invalid) == ("欧阳明月", "喜欢月相", [])


def test_western_accents_are_not_taken_for_chinese(tmp_path: Path) -> None:
    ((elodie,), _) = read(tmp_path, samples.FRENCH.encode("cp1252"))
    assert (elodie.given, elodie.family) == ("Élodie", "Lefèvre")
    ((jorg,), _) = read(tmp_path, samples.GERMAN.encode("cp1252"))
    assert jorg.family == "Müller"


def test_a_charset_can_be_named(tmp_path: Path) -> None:
    big5 = "姓名\n陳大文\n".encode("big5")
    ((person,), _) = read(tmp_path, big5, Manner("TW", "TWD", charset="big5"))
    assert person.native == "陳大文"
    for wrong in ("klingon", "ascii"):
        with pytest.raises(Trouble):
            read(tmp_path, big5, Manner("TW", "TWD", charset=wrong))


def test_columns_can_be_named_by_heading_or_position(tmp_path: Path) -> None:
    by_name = Manner("FR", "EUR", maps=(("name", "who"), ("phone", "RING ME")))
    ((ana,), _) = read(tmp_path, "who,Ring me\nAna Silva,0612345678\n", by_name)
    assert (ana.family, reached(ana)) == ("Silva", {("mobile", "+33612345678")})
    by_place = Manner("FR", "EUR", maps=(("name", "1"),))
    people, _ = read(tmp_path, "李夢雷\n欧阳修\n", by_place)
    assert [person.native for person in people] == ["李夢雷", "欧阳修"]
    with pytest.raises(Trouble, match="no column surname"):
        read(tmp_path, "a,b\n1,2\n", Manner("FR", "EUR", maps=(("name", "surname"),)))


def test_rows_that_are_not_whole_are_said_with_their_line(tmp_path: Path) -> None:
    text = (
        'id,name,note\n1,Ana,"two\nlines"\n2,Short\n3,Bob,x,y,z\n4,Nul\0,x\n5,Cleo,fine,,\n'
        '6,Stray "x" here,ok\n7,"Bad"quote,ok\n8,Dan,"cut off here\n'
    )
    people, invalid = read(tmp_path, text)
    assert [person.external_id for person in people] == ["1", "5", "6"]
    assert {each.line: each.reason for each in invalid} == {
        4: "2 columns where 3 belong",
        5: "5 columns where 3 belong",
        6: "holds an unreadable sign (NUL)",
        9: "stray quotation marks",
        10: "cut off inside quotation marks",
    }


def test_huge_fields_are_refused_and_the_rest_taken(tmp_path: Path) -> None:
    huge, long = "x" * 10_000_000, "y" * 5_000
    text = (
        f"id,name,note,email\n1,Ana,{huge},\n2,{long},,\n3,Bob,,{long}@example.com\n4,Cleo,,\n"
    )
    people, invalid = read(tmp_path, text)
    assert [person.external_id for person in people] == ["3", "4"]
    assert [each.line for each in invalid] == [2, 3]
    assert all(len(each.reason) < 100 for each in invalid)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_delimiter_is_found(sign: str) -> None:
    text = f'id{sign}name{sign}note\n1{sign}Ana{sign}"a{sign}b"\n'
    assert rows_of(text).rows[1].cells == ("1", "Ana", f"a{sign}b")
    assert rows_of(f"sep={sign}\n{text}").rows[1].line == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"), (b" \n\n", "empty"), (b"PK\x03\x04zip", "spreadsheet"),
        (b"%PDF-1.7", "PDF"), (b"a,b,c\n1,2,3\n", "a name"),
        (b"\x00\x01\x02\x03", "no readable line"),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_clients_is_said_so(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(Trouble) as trouble:
        read(tmp_path, content)
    assert said in trouble.value.title
    assert trouble.value.advice


def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.csv", Path("a\0b")):
        with pytest.raises(Trouble) as trouble:
            clients_in(path, _HERE)
        assert trouble.value.advice


def test_old_cards_with_quoted_printable_and_other_charsets() -> None:
    ((card,), invalid) = vcard.people_of(samples.VCARD_21, "CN")
    assert invalid == []
    assert (card.native, card.note) == ("李夢雷", "two\nlines")
    assert reached(card) == {("mobile", "+8613812345678")}


def test_cards_with_folded_lines_groups_and_escapes() -> None:
    ((frank,), _) = vcard.people_of(samples.VCARD_30.encode(), "")
    assert (frank.external_id, frank.given, frank.family) == ("u-1", "Frank J.", "Dawson")
    assert (frank.salutation, frank.country, frank.note) == ("Dr.", "US", "one\ntwo")
    assert frank.days == (Day("birthday", 2, 3, None),)
    assert frank.remarks == ("Telephone as written: 12", "Company: Acme, Ltd., Sales")
    assert reached(frank) == {
        ("mobile", "+19196769515"), ("email", "frank@example.com"),
        ("address", "6544 Long Drive\n27613 Raleigh, NC\nU.S.A."),
    }  # fmt: skip


def test_new_cards_with_uris_and_quoted_types() -> None:
    ((simone,), _) = vcard.people_of(samples.VCARD_40.encode(), "")
    assert (simone.given, simone.family, simone.language) == ("Simone", "Perret", "fr")
    assert reached(simone) == {("mobile", "+14182626501")}
    assert simone.days == (Day("anniversary", 8, 8, 2009),)
    assert simone.country == "CA"


def test_of_a_file_cut_in_half_the_whole_cards_come_in() -> None:
    data = (samples.VCARD_30 + samples.VCARD_CUT).encode()
    people, invalid = vcard.people_of(data, "CH")
    assert [person.family for person in people] == ["Dawson"]
    assert invalid == [Invalid(15, "cut off: no END")]
    people, invalid = vcard.people_of(
        (samples.VCARD_CUT + "\n" + samples.VCARD_30).encode(), ""
    )
    assert (len(people), invalid) == (1, [Invalid(1, "cut off: no END")])
    with pytest.raises(Trouble):
        vcard.people_of(b"name,phone\nAna,1\n", "")


def test_a_card_in_sixteen_bits_and_one_without_a_name(tmp_path: Path) -> None:
    people, _ = read(tmp_path, samples.VCARD_40.encode("utf-16"), name="x.vcf")
    assert people[0].family == "Perret"
    bare = b"BEGIN:VCARD\nVERSION:3.0\nTEL:+41446681800\nEND:VCARD\n"
    assert vcard.people_of(bare, "") == ([], [Invalid(1, "no name")])


@given(st.binary(max_size=400))
def test_no_bytes_are_a_bug(data: bytes) -> None:
    text = decoded(data, charset_of(data)) if data else ""
    rows_of(text)
    with suppress(Trouble):
        vcard.people_of(b"BEGIN:VCARD\n" + data + b"\nEND:VCARD", "FR")


def test_purchases_need_to_say_who_and_when(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    for text, said in (("a,b\n1,2\n", "a date"), ("date,total\n2024-01-01,2\n", "a client")):
        path.write_text(text)
        with pytest.raises(Trouble, match=said):
            purchases_in(path, _HERE)
    path.write_text(
        "client,date,qty\nA,2024-01-01,1.5\nA,2024-01-01,2\nA,2024-01-01,2\n,2024-01-01,1\n"
    )
    bought, invalid = purchases_in(path, _HERE)
    assert [each.external_id for each in bought] == [
        "A/2024-01-01/None/2",
        "A/2024-01-01/None/2#2",
    ]
    assert [each.reason for each in invalid] == [
        "a quantity that is no whole number",
        "no client",
    ]
