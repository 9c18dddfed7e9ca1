"""`nkdoc compare FOLDER`: where a text and its translations stand in the folders of the usual site generators."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from nkdoc.cli import main

TEXTS = {
    "en": "# The harbour\n\nThe harbour handled the goods of the town in 2024, and it was a good year.\n",
    "de": "# Der Hafen\n\nDer Hafen hat im Jahr 2024 die Waren der Stadt umgeschlagen, und es war ein gutes Jahr.\n",
    "fr": "# Le port\n\nLe port a traité les marchandises de la ville en 2024, et ce fut une bonne année.\n",
    "ru": "# Порт\n\nВ 2024 году порт обработал грузы города, и этот год был для него хорошим.\n",
    "ja": "# 港\n\n港は2024年に町の貨物を取り扱い、良い年でした。\n",
    "zh": "# 港口\n\n2024年，港口处理了全镇的货物，这是不错的一年。\n",
}
Compare = Callable[..., tuple[int, dict[str, object], str]]


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Compare:
    """Return what writes files, compares the folder and gives the exit code, the report and what was told."""
    monkeypatch.chdir(tmp_path)

    def run(files: dict[str, str], *arguments: str) -> tuple[int, dict[str, object], str]:
        for name, language in files.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(TEXTS[language], encoding="utf-8")
        code = main(["compare", *(arguments or ("site",)), "--format", "json"])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else {}, said.err

    return run


@pytest.mark.parametrize(
    "files",
    [
        {"en/a.md": "en", "de/a.md": "de", "fr/a.md": "fr"},
        {"content/en/x/a.md": "en", "content/de/x/a.md": "de", "content/fr/x/a.md": "fr", "README.md": "en"},
        {"a.md": "en", "de/a.md": "de", "fr/a.md": "fr"},
        {"docs/x/a.md": "en", "docs/de/x/a.md": "de", "docs/fr/x/a.md": "fr", "README.md": "en"},
        {
            "docs/x/a.md": "en",
            "blog/b.md": "en",
            "i18n/de/docusaurus-plugin-content-docs/current/x/a.md": "de",
            "i18n/fr/docusaurus-plugin-content-docs/current/x/a.md": "fr",
        },
        {"a.md": "en", "a.de.md": "de", "a.fr.md": "fr", "other.md": "en"},
        {"README.md": "en", "README-de.md": "de", "README-fr.md": "fr"},
    ],
)
def test_every_translation_in_one_report(compare: Compare, files: dict[str, str]) -> None:
    code, report, told = compare(files)
    assert (report["source"], report["targets"]) == ("en", ["de", "fr"])
    assert report["totals"]["blocks"] == 4  # type: ignore[index]
    assert "in 2 pairs of files, en with de, fr, compared" in told
    assert code == (1 if "other.md" in files else 0)


@pytest.mark.parametrize(
    "files",
    [
        {"README.md": "en", "README.ja.md": "ja", "README.zh-CN.md": "zh"},
        {"README.md": "en", "README_ja.md": "ja", "README_zh_CN.md": "zh"},
        {"docs/a.md": "en", "docs/ja/a.md": "ja", "docs/zh-CN/a.md": "zh"},
        {"en/a.md": "en", "ja/a.md": "ja", "zh_CN/a.md": "zh"},
    ],
)
def test_languages_that_nkdoc_has_no_words_of(compare: Compare, files: dict[str, str]) -> None:
    code, report, told = compare(files)
    assert "2 pairs of files" in told
    assert {tag[:2] for tag in report["targets"]} == {"ja", "zh"}  # type: ignore[attr-defined]
    assert code == 0


@pytest.mark.parametrize(
    "files",
    [
        {"en/a.md": "en", "de/a.md": "de", "fr/a.md": "fr", "fr/b.md": "fr"},
        {"a.md": "en", "de/a.md": "de", "fr/a.md": "fr", "fr/b.md": "fr"},
        {"a.md": "en", "a.de.md": "de", "a.fr.md": "fr", "a.ja.md": "ja"},
        {"content/en/a.md": "en", "content/de/a.md": "de", "content/fr/a.md": "fr"},
    ],
)
def test_files_of_a_third_language_are_not_missed(compare: Compare, files: dict[str, str]) -> None:
    code, report, _ = compare(files, "site", "--languages", "en,de")
    assert (code, report["findings"], report["targets"]) == (0, [], ["de"])


def test_a_translation_in_a_folder_beside(compare: Compare) -> None:
    files = {"src/a.md": "en", "src/SUMMARY.md": "en", "book/ru/a.md": "ru", "book/ru/SUMMARY.md": "ru"}
    assert compare(files, "site/src", "site/book/ru")[0] == 0
    assert "4 blocks in 2 pairs of files compared" in compare(files)[2]


def test_what_is_no_translation_is_told_and_left_out(compare: Compare) -> None:
    code, report, told = compare({"en/a.md": "en", "en-GB/a.md": "en", "de/a.md": "de"})
    assert (code, report["targets"]) == (0, ["de"])
    assert "site/en-GB is left out: both sides are in one language" in told


def test_a_finding_of_each_translation_is_reported(compare: Compare) -> None:
    code, report, _ = compare({"en/a.md": "en", "en/b.md": "en", "de/a.md": "de", "fr/a.md": "fr"})
    assert code == 1
    found = [each["message"] for each in report["findings"]]  # type: ignore[attr-defined]
    assert found == [f"the section has no counterpart in “{tag}”" for tag in ("de", "fr")]


def test_several_languages_without_a_known_source_are_named(compare: Compare) -> None:
    code, _, told = compare({"de/a.md": "de", "fr/a.md": "fr", "ru/a.md": "ru"})
    assert code == 2
    assert "holds more than two languages: de, fr, ru; say which two" in told


def test_the_least_confidence(compare: Compare) -> None:
    files = {"en/a.md": "en", "de/a.md": "de", "en/b.md": "en"}
    assert compare(files, "site", "--min-confidence", "0.99")[0] == 0
    assert compare(files, "site", "--min-confidence", "50")[0] == 1
    with pytest.raises(SystemExit):
        compare(files, "site", "--min-confidence", "much")
