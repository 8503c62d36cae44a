"""What was written down of a site is read as it was written, or not at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from risalah.engine.manifest import Manifest, Spare, is_safe, read_manifest, walk, write_manifest

MANIFEST = Manifest(
    {"index.html": "ab" * 32, "claims/\udcff.html": "cd" * 32},
    {"index.html": (1, 2, 3, 4), "claims/\udcff.html": (5, 6, 7, 8)},
    Spare(9, {"": (1, 2, 0), "claims/": (3, 4, 5)}, frozenset({"index.html"})),
)
GOOD = '{"form":1,"names":["a"],"shas":["x"],"marks":[[1],[2],[3],[4]],"spare":[9,{},["a"]]}'


def sealed(data: str) -> bytes:
    return hashlib.sha256(data.encode()).hexdigest().encode() + b"\n" + data.encode()


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    write_manifest(path, MANIFEST)
    known = read_manifest(path)
    assert known is not None
    assert (known.files, known.marks, known.spare) == (
        MANIFEST.files,
        MANIFEST.marks,
        MANIFEST.spare,
    )
    assert known.settled < path.stat().st_ctime_ns


def test_a_manifest_of_nothing_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    write_manifest(path, Manifest({}, {}))
    known = read_manifest(path)
    assert known is not None
    assert (known.files, known.marks, known.spare) == ({}, {}, None)


def test_no_damage_goes_unseen(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    write_manifest(path, MANIFEST)
    whole = path.read_bytes()
    for place in range(0, len(whole), 5):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_manifest(path) is None
        path.write_bytes(whole[:place])
        assert read_manifest(path) is None


@pytest.mark.parametrize(
    "data",
    [
        "",
        "null",
        "[]",
        "1e999",
        "[" * 200_000,
        GOOD.replace('"form":1', '"form":0'),
        GOOD.replace('["a"],"shas"', '"a","shas"'),
        GOOD.replace('["a"],"shas"', '[["a"]],"shas"'),
        GOOD.replace('["a"],"shas"', '["a","b"],"shas"'),
        GOOD.replace('["x"]', "[null]"),
        GOOD.replace(",[4]", ""),
        GOOD.replace("[4]", '["4"]'),
        GOOD.replace("[4]", "[4,4]"),
        GOOD.replace("[9,{},", "[9,[],"),
        GOOD.replace('[9,{},["a"]]', "true"),
        GOOD.replace('{},["a"]', '{},["../a"]'),
        GOOD.replace("{},", '{"":[1]},'),
    ],
)
def test_another_shape_is_not_known(tmp_path: Path, data: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(sealed(GOOD))
    assert read_manifest(path) is not None
    path.write_bytes(sealed(data))
    assert read_manifest(path) is None


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "true.json").write_bytes(sealed(GOOD))
    (tmp_path / "link.json").symlink_to("true.json")
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "folder.json").mkdir()
    for name in ("link", "pipe", "folder", "none"):
        assert read_manifest(tmp_path / f"{name}.json") is None


def test_everything_in_a_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_text("x")
    (tmp_path / "a" / "empty").mkdir()
    (tmp_path / "link").symlink_to("a")
    os.mkfifo(tmp_path / "pipe")
    found = walk(tmp_path)
    assert list(found.marks) == ["a/b/file"]
    assert set(found.folders) == {"", "a/", "a/b/", "a/empty/"}
    assert sorted(found.odd) == ["a/empty", "link", "pipe"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("index.html", True),
        ("claims/a..b.html", True),
        (".nojekyll", True),
        ("", False),
        ("/etc/passwd", False),
        ("../out", False),
        ("a/../b", False),
        ("a/./b", False),
        ("a//b", False),
        ("a/", False),
        ("a\\b", False),
        ("a\0b", False),
    ],
)
def test_a_safe_name_is_the_only_name_of_a_file_inside(name: str, safe: bool) -> None:
    assert is_safe(name) == safe
