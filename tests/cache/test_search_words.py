"""What is made of a word before it is looked for: slips of a finger, other forms of a hanzi."""

from clienteling.cache.search_slips import slips
from clienteling.domain.hanzi import simplified


def test_one_slip_makes_every_word_from_its_neighbours() -> None:
    made = slips("duval", 5, begun=False)

    assert {"duvall", "duva", "dval", "udval", "dubal", "xduval"} <= set(made)
    assert "duval" not in made
    assert len(made) == len(set(made))


def test_a_slip_is_not_looked_for_where_nothing_begins_so() -> None:
    assert "duvul" not in slips("duval", 2, begun=False)
    assert {"dval", "dubal", "duuval"} <= set(slips("duval", 2, begun=False))


def test_a_beginning_stands_for_all_that_begin_so() -> None:
    made = slips("duval", 5, begun=True)
    assert "duva" in made
    assert not [each for each in made if each != "duva" and each.startswith("duva")]


def test_forms_of_one_hanzi_compare_alike_and_others_stay() -> None:
    assert simplified("張國榮 渡邊 渡辺 Zhang") == "张国荣 渡边 渡边 Zhang"
    assert simplified("张国荣") == "张国荣"
