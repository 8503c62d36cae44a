"""That a test over many cases fails where one of them does, and says which."""

from __future__ import annotations

import pytest

from each import assert_each


def test_every_case_that_fails_is_named() -> None:
    checked = []

    def even(case: int) -> None:
        checked.append(case)
        assert case % 2 == 0

    with pytest.raises(ExceptionGroup, match="2 of 4 cases fail") as caught:
        assert_each([1, 2, 3, 4], even)
    assert checked == [1, 2, 3, 4]
    named = [failure.__notes__ for failure in caught.value.exceptions]
    assert named == [["case: 1"], ["case: 3"]]
    assert_each([2, 4], even)


def test_a_test_without_a_case_fails() -> None:
    with pytest.raises(AssertionError, match="there is no case"):
        assert_each([], print)
