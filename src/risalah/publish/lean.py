"""Drawings of Vega without what the browser does not need.

Knows how Vega writes its drawings; must not be given others.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_NUM = r"-?\d+(?:\.\d+)?"
_PLACE = rf'transform="translate\((?P<x>{_NUM}),(?P<y>{_NUM})\)"'
_ARC = "A(?P=r),(?P=r),0,1,1,"
_DISC = re.compile(rf'<path {_PLACE} d="M(?P<r>{_NUM}),0{_ARC}-(?P=r),0{_ARC}(?P=r),0"')
_TEXT = re.compile(rf"<text(?P<look>[^>]*?) {_PLACE}(?P<more>[^>]*)>(?!<tspan)")
"""Words on one line; the lines of several are placed from where the whole stands."""
_LINE = re.compile(rf'<line {_PLACE} x2="(?P<dx>{_NUM})" y2="(?P<dy>{_NUM})"(?P<look>[^>]*?)/>')
_STROKES = re.compile(r'(?:<path d="M[^"zZ]*"(?P<look>[^>]*)/>)(?:<path d="M[^"zZ]*"(?P=look)/>)+')
_STROKE = re.compile(r'd="([^"]*)"')
_TAG = re.compile(r"</?g(?P<look>[^>]*)>")
_LABEL = re.compile(r'aria-label="[^"]*"')
_NOWHERE = re.compile(r' transform="translate\(0,0\)"')


def lean_svg(svg: str) -> str:
    """A drawing of Vega's with discs, words and lines in their short forms and no idle groups.

    Nothing moves: each form draws what the long one drew.
    """
    svg = _NOWHERE.sub("", svg)
    svg = _DISC.sub(r'<circle cx="\g<x>" cy="\g<y>" r="\g<r>"', svg)
    svg = _TEXT.sub(r'<text\g<look> x="\g<x>" y="\g<y>"\g<more>>', svg)
    svg = _LINE.sub(r'<path d="M\g<x> \g<y>l\g<dx> \g<dy>"\g<look>/>', svg)
    svg = _STROKES.sub(_joined, svg)
    return _without_idle_groups(svg)


def labelled_by(svg: str, other: str) -> Markup:
    """A drawing that is read out as the element `other`, whose label need not be said twice."""
    return Markup(_LABEL.sub(f'aria-labelledby="{other}"', svg, count=1))


def _joined(paths: re.Match[str]) -> str:
    data = "".join(_STROKE.findall(paths[0]))
    return f'<path d="{data}"{paths["look"]}/>'


def _without_idle_groups(svg: str) -> str:
    out: list[str] = []
    kept: list[bool] = []
    at = 0
    for tag in _TAG.finditer(svg):
        out.append(svg[at : tag.start()])
        at = tag.end()
        if tag[0].startswith("</"):
            if kept.pop():
                out.append(tag[0])
        else:
            kept.append(bool(tag["look"].strip()))
            if kept[-1]:
                out.append(tag[0])
    return "".join(out) + svg[at:]
