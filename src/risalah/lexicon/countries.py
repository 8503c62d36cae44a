"""The states and territories of the world: ids, ISO codes, their names in Indonesian and English.

Names come from Babel's CLDR data; what people also write stands in the tables here. An id is made
of the English name, so that a registry that uses plain English ids meets the same id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from risalah.lexicon.rows import read_rows, read_words
from risalah.slug import slug

# Codes of CLDR that are no territory.
_NO_TERRITORY = read_words("EU EZ UN QO XA XB ZZ")

# Territories that are neither members nor observers of the United Nations; the others are states.
_NO_MEMBER = read_words(
    """
    AC AI AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EH FK FO GF GG GI GL GP GS GU HK HM IC IM
    IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TA TC TF TK TW UM VG VI WF XK YT
    """
)

# The plain English name where CLDR's is a compound.
_PLAIN_NAME = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "TR": "Turkey",
}

_ALSO = read_rows(
    """
    AE: UEA, UAE, Emirat Arab
    AF: Afghanistan
    BA: Bosnia, Bosnia-Herzegovina
    BN: Brunei Darussalam
    BR: Brazil
    BY: Belarusia
    CD: Republik Demokratik Kongo, RD Kongo, DR Congo, Kongo
    CG: Republik Kongo
    CH: Switzerland
    CI: Pantai Gading, Cote d'Ivoire
    CL: Chili
    CN: China, Cina, RRT, RRC, Republik Rakyat Tiongkok, Republik Rakyat China,
        Republik Rakyat Cina, People's Republic of China, PRC
    CZ: Republik Ceko, Czech Republic
    DJ: Djibouti
    ET: Ethiopia
    FM: Federasi Mikronesia
    FR: Perancis
    GB: Inggris, Britania Raya, Britania, UK, Great Britain, Britain, England
    HK: Hongkong
    ID: Republik Indonesia, RI, NKRI, Negara Kesatuan Republik Indonesia, Republic of Indonesia
    IR: Republik Islam Iran
    IQ: Iraq
    KG: Kirgistan, Kirgizia
    KP: Korut, Republik Rakyat Demokratik Korea, North Korea
    KR: Korsel, Republik Korea, Republic of Korea
    LA: Lao PDR
    LK: Srilanka
    MA: Marokko
    MM: Burma
    MO: Makau, Macau
    MV: Maladewa, Maldives
    MX: Mexico
    MZ: Mozambik
    NL: Holland, Nederland
    NZ: New Zealand
    PG: Papua Nugini, PNG
    PS: Palestina, Palestine
    RU: Federasi Rusia, Russian Federation
    SA: Saudi Arabia, Saudi
    SG: Singapore
    SY: Syria
    TL: Timor Timur, East Timor
    TR: Turkey, Turkiye
    TW: Tiongkok Taipei, Chinese Taipei
    UA: Ukraine
    US: AS, Amerika, USA, US, U.S., United States of America, America
    VA: Vatikan, Takhta Suci, Vatican, Holy See
    VN: Viet Nam
    YE: Yemen
    ZA: Afsel
    """
)

# Adjectives and peoples of English; Indonesian sets the state's own name behind the noun.
_ADJECTIVES = read_rows(
    """
    AF: Afghan
    AR: Argentine
    AU: Australian
    AT: Austrian
    BD: Bangladeshi
    BE: Belgian
    BR: Brazilian
    CA: Canadian
    CH: Swiss
    CL: Chilean
    CN: Chinese
    CO: Colombian
    CU: Cuban
    CZ: Czech
    DE: German
    DK: Danish
    DZ: Algerian
    EG: Egyptian
    ES: Spanish
    ET: Ethiopian
    FI: Finnish
    FR: French
    GB: British
    GR: Greek
    HU: Hungarian
    ID: Indonesian
    IE: Irish
    IL: Israeli
    IN: Indian
    IQ: Iraqi
    IR: Iranian
    IT: Italian
    JO: Jordanian
    JP: Japanese
    KE: Kenyan
    KH: Cambodian
    KP: North Korean
    KR: South Korean
    LA: Laotian, Lao
    LB: Lebanese
    LK: Sri Lankan
    LY: Libyan
    MA: Moroccan
    MM: Burmese
    MX: Mexican
    MY: Malaysian
    NG: Nigerian
    NL: Dutch
    NO: Norwegian
    NP: Nepalese
    PE: Peruvian
    PH: Philippine, Filipino
    PK: Pakistani
    PL: Polish
    PS: Palestinian
    PT: Portuguese
    QA: Qatari
    RU: Russian
    SA: Saudi
    SD: Sudanese
    SE: Swedish
    SG: Singaporean
    SY: Syrian
    TH: Thai
    TL: Timorese
    TR: Turkish
    TW: Taiwanese
    UA: Ukrainian
    US: American
    UZ: Uzbek
    VN: Vietnamese
    YE: Yemeni
    ZA: South African
    """
)


@dataclass(frozen=True, slots=True)
class Territory:
    """A state, or a territory that is none: its id, its ISO code and every name it goes by.

    `english` and `indonesian` are the names it goes by first. `adjectives` are the English forms
    ("Chinese"), which name it in English text only.
    """

    id: str
    iso: str
    kind: Literal["state", "region"]
    english: str
    indonesian: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def territories() -> tuple[Territory, ...]:
    """Every territory of the world, in the order of the ISO codes."""
    english, indonesian = Locale("en").territories, Locale("id").territories
    found = []
    for iso in sorted(english):
        if len(iso) != 2 or not iso.isalpha() or iso in _NO_TERRITORY:
            continue
        printed = (_PLAIN_NAME.get(iso, english[iso]), english[iso], indonesian.get(iso, ""))
        names = dict.fromkeys(
            form for name in (*printed, *_ALSO.get(iso, ())) for form in _forms(name)
        )
        kind: Literal["state", "region"] = "region" if iso in _NO_MEMBER else "state"
        plain, local = _forms(printed[0])[0], _forms(printed[2] or printed[0])[0]
        adjectives = _ADJECTIVES.get(iso, ())
        found.append(Territory(slug(printed[0]), iso, kind, plain, local, tuple(names), adjectives))
    return tuple(found)


def _forms(name: str) -> tuple[str, ...]:
    """A CLDR name without what is set behind it in brackets, and with "and" for "&"."""
    bare = re.sub(r" \([^)]*\)$", "", name)
    spelt = (bare.replace(" & ", " and "), bare) if " & " in bare else (bare,)
    return tuple(form.replace("’", "'") for form in spelt if form)
