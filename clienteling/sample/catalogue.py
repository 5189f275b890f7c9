"""The invented watches of the season: references, calibres and prices in CNY minor units."""

from typing import NamedTuple


class Model(NamedTuple):
    """One reference of the collection; `price` in minor units of CNY."""

    reference: str
    name: str
    calibre: str
    dial: str
    strap: str
    price: int


COLLECTION = (
    Model("B210.4410", "Boréal Date", "C.41", "ivory", "steel bracelet", 6_480_000),
    Model("B210.4418", "Boréal Date", "C.41", "midnight blue", "steel bracelet", 6_680_000),
    Model("B260.7105", "Boréal Chronograph", "C.71", "slate", "rubber", 11_200_000),
    Model("B290.9301", "Boréal Perpetual Calendar", "C.93", "blue", "alligator", 26_200_000),
    Model("D328.8420", "Duet One", "C.84", "silver", "alligator", 7_350_000),
    Model("D397.8480", "Duet Tribute", "C.84S", "burgundy", "calf", 9_850_000),
    Model("D397.8485", "Duet Tribute Duoface", "C.85", "green", "calf", 12_900_000),
    Model("S118.6602", "Soirée Moon", "C.66", "mother-of-pearl", "satin", 15_400_000),
    Model("S118.3310", "Soirée Petite", "Q.33", "white", "bracelet", 5_200_000),
    Model("K104.5510", "Classic Control", "C.55", "eggshell", "alligator", 5_980_000),
    Model("K104.5521", "Classic Small Seconds", "C.55S", "grey", "calf", 6_150_000),
    Model("T207.7744", "Meridian Worldtime", "C.77", "atlas", "alligator", 13_600_000),
    Model("X501.2201", "Chrono X2", "C.22", "black", "titanium", 8_900_000),
    Model("Q185.0001", "Quadriptych", "C.185", "open", "alligator", 1_180_000_000),
)
COMMON_WEIGHTS = (14, 12, 8, 3, 12, 9, 5, 6, 9, 10, 8, 4, 9, 0)
ELSEWHERE = ("Paris", "Geneva", "Hong Kong", "Tokyo", "Dubai", "London", "Singapore", "Milan")
