"""Every hue can be read on every ground, every sign is a path, and the docs name all of them."""

from __future__ import annotations

import json
import re

import pytest

from risalah.looks.contrast import LEAST, contrast, weak_pairs
from risalah.looks.palette import (
    COLOUR,
    HUES,
    PATH_DATA,
    SIGNS,
    TOKENS,
    Hue,
    Token,
    colours_css,
    own_hue,
)
from workspace import PROJECT, Workspace, site_files


def test_there_are_twelve_hues_and_eight_signs() -> None:
    assert (len(HUES), len(SIGNS)) == (12, 8)
    assert len({hue.text.light for hue in HUES.values()}) == len(HUES)
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_the_contrast_of_two_colours_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert contrast("#777777", "#777777") == 1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("hue", HUES.values(), ids=lambda hue: hue.name)
def test_a_hue_can_be_read_on_every_ground_in_both_themes(hue: Hue) -> None:
    assert list(weak_pairs(hue)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ink_can_be_read_on_every_ground(theme: str) -> None:
    for ground in ("paper", "sheet", "rail"):
        for ink in ("ink", "ink2"):
            assert contrast(*(getattr(TOKENS[name], theme) for name in (ink, ground))) >= LEAST


def test_a_pale_hue_is_told_with_its_theme_and_its_ground() -> None:
    pale = Hue("pale", Token("#cccccc", "#dddddd"), Token("#222222", "#222222"))
    told = [(theme, what) for theme, what, _ in weak_pairs(pale)]
    assert ("light", "the hue on paper") in told
    assert all(theme == "light" for theme, _ in told)


def test_the_band_of_an_own_hue_is_darker_in_the_dark_theme() -> None:
    hue = own_hue("topic-x", "#646464", "#c8c8c8")
    assert (hue.band.light, hue.band.dark) == ("#646464", "#3c3c3c")


def test_colours_and_signs_have_the_form_that_a_topic_may_bring() -> None:
    colours = [colour for hue in HUES.values() for colour in (hue.text, hue.band)]
    for token in (*colours, *TOKENS.values()):
        assert re.fullmatch(COLOUR, token.light)
        assert re.fullmatch(COLOUR, token.dark)
    for path in SIGNS.values():
        assert re.fullmatch(PATH_DATA, path)


def test_the_style_sheet_has_every_token_and_the_hues_that_are_used() -> None:
    css = colours_css([HUES["teal"], HUES["brick"], HUES["teal"]])
    light, dark = css.split("@media screen and (prefers-color-scheme:dark)")
    dark, forced = dark.split("@media (forced-colors:active)")
    teal = HUES["teal"]
    assert light.count(f".hue-teal{{--hue:{teal.text.light};--band:{teal.band.light}}}") == 1
    assert dark.count(f".hue-teal{{--hue:{teal.text.dark};--band:{teal.band.dark}}}") == 1
    assert ".hue-teal,.hue-brick{--hue:LinkText}" in forced
    assert "plum" not in css
    for name, token in TOKENS.items():
        assert f"--{name}:{token.light};" in light


def test_a_topic_brings_its_own_colour_and_sign(small: Workspace) -> None:
    topic = "content/topics/rice-loan/topic.yaml"
    small.edit(topic, "hue: teal", 'hue: {light: "#4a4a4a", dark: "#b8b8b8"}')
    small.edit(topic, "sign: kawung", "sign: {path: M2 2h20v20H2z}")
    files = site_files(small.root)
    page = files["topics/rice-loan.html"].decode()
    assert '<html lang="en" class="hue-topic-rice-loan">' in page
    assert '<symbol id="s-topic-rice-loan" viewBox="0 0 24 24"><path fill-rule="evenodd"' in page
    assert '<use href="#s-topic-rice-loan"/>' in page
    css = files["assets/style.css"].decode()
    assert ".hue-topic-rice-loan{--hue:#4a4a4a;--band:" in css
    assert ".hue-topic-rice-loan{--hue:#b8b8b8;--band:" in css


def test_the_sheets_by_hand_name_no_colour_that_the_data_has() -> None:
    for path in (PROJECT / "templates" / "static").rglob("*.css"):
        named = re.findall(r"--([\w-]+):", path.read_text("utf-8"))
        assert not set(named) & {*HUES, *(TOKENS.keys() - {"grey"}), "hue"}, path


def test_readme_and_schema_name_all_hues_and_signs() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    schema = json.loads((PROJECT / "schema" / "topic.schema.json").read_text("utf-8"))
    for key, names in (("hue", HUES), ("sign", SIGNS)):
        *first, last = names
        assert f"{', '.join(first)} or {last}" in readme
        assert schema["properties"][key]["oneOf"][0] == {"enum": list(names)}
