"""Where in a paper a claim is, as a bar of the paper's sections.

Knows papers and offsets; must not know pages.
"""

from collections.abc import Sequence

from markupsafe import Markup

from risalah.content.library import AnnotatedClaim
from risalah.publish.drawings.svg import coordinate, decoration, image
from risalah.publish.edition import PageContext

_WIDTH = 600
_BOX = f'viewBox="0 0 {_WIDTH} 10" preserveAspectRatio="none"'


def position_of(context: PageContext, annotated: AnnotatedClaim) -> Markup:
    """The bar of the paper's sections with the claim's place marked."""
    source = annotated.source.id
    share = round(100 * annotated.claim.spans[0][0] / _length(context, source))
    return image(
        f'class="position" {_BOX}',
        context.say("claim", "position", n=share),
        _bar(context, source),
        f'<path class="here" d="M{stop_of(context, annotated)} 0v10"/>',
    )


def stop_of(context: PageContext, annotated: AnnotatedClaim) -> str:
    """Where on the bar of its paper's sections the middle of a claim is."""
    spans, length = annotated.claim.spans, _length(context, annotated.source.id)
    middle = (spans[0][0] + spans[-1][1]) / 2
    return coordinate(min(max(middle * _WIDTH / length, 4), _WIDTH - 4))


def bars_of(context: PageContext, sources: Sequence[str]) -> Markup:
    """The bars of several papers as symbols `bar1`, `bar2` …, for script to use."""
    symbols = [
        f'<symbol id="bar{n}" {_BOX}>{_bar(context, source)}</symbol>'
        for n, source in enumerate(sources, 1)
    ]
    return decoration('class="unseen"', *symbols)


def _bar(context: PageContext, source: str) -> str:
    sections = context.index.sections[source]
    return f'<path d="{section_bar(sections, _length(context, source))}"/>'


def section_bar(sections: Sequence[tuple[int, int]], length: int) -> str:
    """The sections of a text of `length` characters as a broken bar: the path's data."""
    scale = _WIDTH / length
    return "".join(
        f"M{start * scale:.0f} 5h{max((end - start) * scale - 3, 1):.0f}" for start, end in sections
    )


def _length(context: PageContext, source: str) -> int:
    return max(len(context.library.papers[source].text), 1)
