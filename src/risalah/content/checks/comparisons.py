"""What a comparison says of a sum is what the sum says."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.problem import Problem


def check_comparisons(library: Library) -> Iterable[Problem]:
    """Each check of a comparison can be done again, and comes out as the editor recorded it."""
    for comparison in library.comparisons.values():
        name = comparison.record.name
        for one in comparison.unworkable:
            message = f"comparison `{name}`: {one.reason}"
            help = "name a figure, a date or cells that are there"
            yield one.check.place().problem(message, help)
        for working in comparison.workings:
            found = "agrees" if working.agrees else "differs"
            if working.agrees is not None and found != working.check.result:
                worth = "" if working.computed is None else f" ({float(working.computed):g})"
                message = (
                    f"comparison `{name}`: recorded as `{working.check.result}`, "
                    f"but the {working.check.op}{worth} {found}"
                )
                place = working.check.place("result")
                yield place.problem(message, "mend the check or its `result`")
