"""A page's sprite without the symbols that nothing on the page uses.

Knows the ids of symbols and how they are used; must not know what they show.
"""

from __future__ import annotations

import re
from functools import cache

_USED = re.compile(r'href="#(s-[\w-]+)"')
_SYMBOL = re.compile(r'<symbol id="(?P<id>[\w-]+)".*?</symbol>')


def without_idle_symbols(html: str) -> str:
    """A page without the symbols of its sprite that nothing on it uses."""
    start, end = html.find("<symbol"), html.rfind("</symbol>")
    if end < 0:
        return html
    end += len("</symbol>")
    used = frozenset(_USED.findall(html))
    return html[:start] + _used_of(html[start:end], used) + html[end:]


@cache
def _used_of(symbols: str, used: frozenset[str]) -> str:
    def kept(symbol: re.Match[str]) -> str:
        name = symbol["id"]
        return symbol[0] if not name.startswith("s-") or name in used else ""

    return _SYMBOL.sub(kept, symbols)
