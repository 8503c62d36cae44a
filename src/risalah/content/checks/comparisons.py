"""Promise 4: what a comparison says of a sum is what the sum says."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.arithmetic import work_out
from risalah.content.library import Library
from risalah.problem import Problem


def check_comparisons(library: Library) -> Iterable[Problem]:
    """Each check of a comparison can be done again, and comes out as the editor recorded it."""
    for comparison in library.comparisons:
        for check in comparison.record.checks:
            try:
                working = work_out(check, library)
            except (LookupError, ValueError) as error:
                yield check.place().problem(
                    f"comparison `{comparison.record.name}`: {error.args[0]}",
                    "name a figure, a date or cells that are there",
                )
                continue
            if working.agrees is None:
                continue
            found = "agrees" if working.agrees else "differs"
            if found != check.result:
                worth = "" if working.computed is None else f" ({float(working.computed):g})"
                message = (
                    f"comparison `{comparison.record.name}`: recorded as `{check.result}`, "
                    f"but the {check.op}{worth} {found}"
                )
                yield check.place("result").problem(message, "mend the check or its `result`")
