from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.guide_pages import page_of
from gui.help import GUIDES, TOPICS
from gui.theme import LIGHT
from installer.product import lay_guides
from tests.guides.pages import LANGUAGES, PagesError, guides_of, make, source, staged, wanted
from tests.guides.pictures import PICTURES, take
from tests.guides.scale import SCALE

LICENCES = 5


class Page(HTMLParser):
    """What a page refers to, and what can be referred to in it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.asked: list[str] = []
        self.marks: set[str] = set()
        self.without_words: list[str] = []
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.marks |= {value for value in (given.get("id"), given.get("name")) if value}
        self.asked += [value for name in ("href", "src", "action") if (value := given.get(name))]
        if tag == "img" and not given.get("alt"):
            self.without_words.append(str(given.get("src")))


def pages(out: Path) -> dict[Path, Page]:
    return {file.resolve(): Page(file) for file in out.rglob("*.html")}


def leads(page: Page, asked: str) -> tuple[Path, str]:
    """The file that a reference means, and the mark in it."""
    parts = urlsplit(asked)
    there = page.file if not parts.path else page.file.parent / unquote(parts.path)
    return there.resolve(), parts.fragment


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages, with grey areas for pictures."""
    pictures = tmp_path_factory.mktemp("pictures")
    for language in LANGUAGES:
        (pictures / language).mkdir()
        for name in wanted(language):
            grey = QImage(1500, 900, QImage.Format.Format_Mono)
            grey.fill(0)
            assert grey.save(str(pictures / language / f"{name}.png"))
    out = tmp_path_factory.mktemp("pages") / "guides"
    make(out, pictures, SCALE)
    return out


def test_every_guide_and_topic_is_a_page_that_the_first_one_of_its_language_leads_to(made: Path) -> None:
    found = pages(made)
    assert set(guides_of("en")) == set(GUIDES)
    assert "user" in guides_of("fr")
    for language in LANGUAGES:
        seen: set[Path] = set()
        coming = [(made / language / "index.html").resolve()]
        while coming:
            file = coming.pop()
            if file in found and file not in seen and file.is_relative_to((made / language).resolve()):
                seen.add(file)
                coming += [leads(found[file], asked)[0] for asked in found[file].asked]
        for name in (*guides_of(language), *(f"help/{topic}" for topic in TOPICS)):
            assert (made / language / f"{name}.html").resolve() in seen
        assert (made / language / "index.html").resolve() in {
            leads(found[(made / "index.html").resolve()], asked)[0]
            for asked in found[(made / "index.html").resolve()].asked
        }


def test_every_reference_leads_to_something_that_is_there(made: Path) -> None:
    found = pages(made)
    assert len(found) > 2 * len(TOPICS)
    count = 0
    for page in found.values():
        for asked in page.asked:
            file, mark = leads(page, asked)
            assert file.is_relative_to(made.resolve()), f"{page.file.name}: {asked} is outside of the pages"
            assert file.is_file(), f"{page.file.name}: {asked} is not there"
            if mark and file in found:
                assert mark in found[file].marks or mark == "furo-main-content", f"{page.file.name}: {asked}"
            count += 1
    assert count > 1000


def test_nothing_comes_from_a_network(made: Path) -> None:
    for page in pages(made).values():
        assert [asked for asked in page.asked if "//" in asked or asked.startswith("data:")] == [], page.file.name
    for file in [*made.rglob("*.css"), *made.rglob("*.js")]:
        text = file.read_text("utf-8")
        assert not re.search(r"@import|url\(\s*[\"']?(https?:)?//", text), file.name
    for language in LANGUAGES:
        told = (made / language / "_static" / "documentation_options.js").read_text("utf-8")
        assert "SHOW_SEARCH_SUMMARY: false" in told, "a page from a folder may not fetch another one"
        assert "searchindex.js" in (made / language / "search.html").read_text("utf-8")


def test_the_search_knows_the_words_of_each_language(made: Path) -> None:
    for language, word in (("en", "cost centre"), ("fr", "rapprochement")):
        index = (made / language / "searchindex.js").read_text("utf-8").casefold()
        assert word.split()[0] in index
        assert f'"{"user"}"' in index
    assert "french-stemmer.js" in {file.name for file in (made / "fr" / "_static").iterdir()}


def test_every_picture_is_there_with_words_for_those_who_cannot_see_it(made: Path) -> None:
    for language in LANGUAGES:
        page = Page(made / language / "user.html")
        shown = {Path(asked).stem for asked in page.asked if asked.endswith(".png")}
        assert shown == set(wanted(language))
        assert page.without_words == []


def test_options_of_commands_are_written_as_they_are_typed(made: Path) -> None:
    for language in LANGUAGES:
        assert "--connection NAME" in (made / language / "help" / "commands.html").read_text("utf-8")


def test_the_licences_of_what_the_pages_are_made_with_are_beside_them(made: Path) -> None:
    text = (made / "licences.txt").read_text("utf-8")
    assert text.count("Redistribution and use in source") + text.count("Permission is hereby granted") >= LICENCES


def test_pictures_and_guides_name_the_same() -> None:
    for language in LANGUAGES:
        assert set(wanted(language)) == set(PICTURES)


def test_a_link_or_picture_that_leads_nowhere_stops_the_work(tmp_path: Path) -> None:
    with pytest.raises(PagesError, match="help:nothing"):
        staged("[x](help:nothing)", "guides", "en", tmp_path, 1)
    with pytest.raises(PagesError, match="no picture nothing"):
        staged("![x](picture:nothing)", "guides", "en", tmp_path, 1)
    assert staged("[x](help:home)", "help", "en", tmp_path, 1) == "[x](home.md)"
    assert staged("[x](help:home)", "guides", "en", tmp_path, 1) == "[x](help/home.md)"
    assert staged("[x](help:user)", "help", "fr", tmp_path, 1) == "[x](../user.md)"
    assert staged("[x](help:consultant)", "guides", "fr", tmp_path, 1) == "[x](english:consultant)"


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "invoices.xlsx").touch()
    with pytest.raises(PagesError, match="other things"):
        make(tmp_path, tmp_path, 1)
    assert (tmp_path / "invoices.xlsx").exists()


def test_a_warning_of_sphinx_stops_the_work(tmp_path: Path) -> None:
    for kind, names in (("guides", tuple(GUIDES)), ("help", TOPICS)):
        (tmp_path / kind / "en").mkdir(parents=True)
        for name in names:
            (tmp_path / kind / "en" / f"{name}.md").write_text(f"# {name}\n\n[gone](#gone)\n")
    (tmp_path / "pictures" / "en").mkdir(parents=True)
    with pytest.raises(PagesError, match="gone"):
        make(tmp_path / "out", tmp_path / "pictures", 1, ["en"], tmp_path)


def test_pictures_show_the_window_of_each_language(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    taken = take(tmp_path, LANGUAGES, ["schedule"], orders=12)
    english, french = (QImage(str(file)) for file in taken)
    for picture in (english, french):
        assert picture.colorCount() > 50
        assert picture.width() > 800
        assert picture.pixelColor(5, 5).name().upper() == LIGHT.bg, "a ground has another colour than in the window"
    assert english != french


@pytest.mark.full
@pytest.mark.timeout(900)
def test_the_set_up_program_gets_pages_with_sharp_pictures_that_the_help_finds(tmp_path: Path) -> None:
    for folder in (tmp_path / "linux", tmp_path):  # made once for both
        lay_guides(folder)
    out = tmp_path / "resources" / "guides" / "pages"
    for language in LANGUAGES:
        assert page_of("user", language, out) == out / language / "user.html"
        assert page_of("home", language, out) == out / language / "help" / "home.html"
        for name in wanted(language):
            picture = QImage(str(out / language / "_images" / f"{name}.png"))
            assert picture.width() >= 500 * SCALE, name
            assert picture.colorCount() > 50, name
    assert sum(file.stat().st_size for file in out.rglob("*") if file.is_file()) < 8 * 1024 * 1024


def test_every_source_has_a_heading_of_its_own() -> None:
    for language in LANGUAGES:
        for name in guides_of(language):
            assert source("guides", language, name).read_text("utf-8").startswith("# ")
