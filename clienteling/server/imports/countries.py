"""Countries: whatever a file calls them, as two letters."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from clienteling.domain.people import folded

_LANGUAGES = ("en", "fr", "de", "zh_Hans", "zh_Hant", "es", "it", "pt", "ja", "nl")
_ALSO = {
    "usa": "US", "unitedstatesofamerica": "US", "america": "US", "us": "US", "uk": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "greatbritain": "GB", "uae": "AE",
    "prc": "CN", "peoplesrepublicofchina": "CN", "mainlandchina": "CN", "hongkong": "HK",
    "hongkongsar": "HK", "macau": "MO", "macao": "MO", "korea": "KR", "southkorea": "KR",
    "republicofkorea": "KR", "northkorea": "KP", "russia": "RU", "russianfederation": "RU",
    "holland": "NL", "czechrepublic": "CZ", "ivorycoast": "CI", "vietnam": "VN", "taiwan": "TW",
    "turkey": "TR", "swaziland": "SZ", "macedonia": "MK", "burma": "MM", "eire": "IE",
    "republicofireland": "IE", "brasil": "BR", "deutschland": "DE", "osterreich": "AT",
    "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "espana": "ES", "中国": "CN",
    "democraticrepublicofcongo": "CD", "republicofcongo": "CG", "台湾": "TW", "香港": "HK",
    "澳门": "MO", "myanmarburma": "MM", "bosniaandherzegovina": "BA", "tanzania": "TZ",
}  # fmt: skip


def country(text: str) -> str:
    """The ISO 3166 letters of a country by its name or code, empty when nobody knows it."""
    flat = _flat(text)
    return _known().get(flat, "") if flat else ""


def _flat(text: str) -> str:
    words = re.sub(r"\bthe\b", "", folded(text).replace("&", "and"))
    return re.sub(r"[\W_]+", "", words)


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in reversed(_LANGUAGES):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"ZZ", "EU", "UN", "EZ"}:
                found[_flat(name)] = code
                found[code.casefold()] = code
    return found | _threes() | _ALSO


def _threes() -> dict[str, str]:
    """Codes of three letters."""
    aliases = get_global("territory_aliases").items()
    return {
        old.casefold(): new[0]
        for old, new in aliases
        if len(old) == 3 and old.isalpha() and len(new) == 1
    }
