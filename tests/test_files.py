"""Files: read as they are, written at once or not at all, and none outside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from risalah.files import (
    decode_text,
    list_files,
    read_line,
    read_text,
    unsafe_paths,
    write_file,
)
from risalah.problem import Problems


def test_a_file_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.txt"
    assert write_file(path, b"one")
    assert not write_file(path, b"one")
    assert write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert oct(path.stat().st_mode & 0o777) == "0o644"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_cannot_be_written_leaves_no_part(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="irectory"):
        write_file(tmp_path / "folder", b"one")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


def test_a_text_is_kept_as_it_is() -> None:
    text = "\ufeffPADA\r\n2016\rselesai\u2028"
    assert decode_text(text.encode(), "paper.txt") == text


@pytest.mark.parametrize(
    ("raw", "line", "column", "message"),
    [
        (b"", 0, 0, "file holds no text"),
        (b"\xef\xbb\xbf \r\n\t", 0, 0, "file holds no text"),
        (b"one\ntw\0o", 2, 3, "NUL byte: this is not a text file"),
        (b"one\n\xe9t\xe9", 2, 1, "byte 0xe9 is not UTF-8"),
        (b"\xff\xfeP\x00", 1, 4, "NUL byte: this is not a text file"),
        (b"cut \xe4\xb8", 1, 5, "byte 0xe4 is not UTF-8"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(
    raw: bytes, line: int, column: int, message: str
) -> None:
    with pytest.raises(Problems) as caught:
        decode_text(raw, "seeds/paper.txt")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.column) == ("seeds/paper.txt", line, column)
    assert problem.message == message


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(Problems) as caught:
        read_text(tmp_path, "seeds")
    assert caught.value.problems[0].message == "cannot read the file: is a directory"


def test_a_line_of_a_file_is_shown_even_when_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_bytes(b"one\n\xff two\n")
    assert read_line(path, 2) == "\ufffd two"
    assert read_line(path, 3) is None
    assert read_line(tmp_path / "none", 1) is None


def test_only_files_are_listed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "here.txt").symlink_to("a.txt")
    (tmp_path / "nowhere.txt").symlink_to("lost.txt")
    os.mkfifo(tmp_path / "pipe")
    assert list(list_files(tmp_path)) == ["a.txt", "here.txt"]


def test_what_has_no_end_is_too_large() -> None:
    with pytest.raises(Problems) as caught:
        read_text(Path("/dev/zero"), "zero.txt")
    assert caught.value.problems[0].message == "file is too large"


def test_links_that_leave_the_project_and_pipes_are_unsafe(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "content" / "deep").mkdir(parents=True)
    (root / "kept").mkdir()
    (root / "kept" / "secret").symlink_to("/etc/hostname")
    (root / "content" / "beside").symlink_to("../kept")  # inside, but what it holds is not
    (root / "content" / "round").symlink_to("../content")
    (root / "content" / "loop").symlink_to("loop")
    (root / "content" / "lost").symlink_to("nowhere")
    os.mkfifo(root / "content" / "deep" / "pipe")
    (root / "seeds").symlink_to(tmp_path)
    assert {
        problem.path: problem.message for problem in unsafe_paths(root, ["content", "seeds"])
    } == {
        "content/beside/secret": "this link leads out of the project",
        "content/deep/pipe": "neither a file nor a folder",
        "seeds": "this link leads out of the project",
    }
