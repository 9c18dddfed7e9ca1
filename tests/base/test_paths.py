"""Paths are named the same on every system."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from nkdoc.base.paths import file_uri, is_absolute, is_inside, joined, matches, seen_from, way_to

HOME, DRIVE = PurePosixPath("/srv/анна/my book"), PureWindowsPath(r"C:\Users\Анна\my book")


@pytest.mark.parametrize("path", ["a", "a/b", "a/../b", "глава 1/a.md", "content/a:b.md"])
def test_inside(path: str) -> None:
    assert is_inside(path)


@pytest.mark.parametrize(
    "path", ["..", "../a", "a/../../b", "/etc", "C:/x", "C:x", r"\\host\share\x", r"..\x", r"a\..\..\x", r"\x"]
)
def test_outside_on_some_system(path: str) -> None:
    assert not is_inside(path)


@pytest.mark.parametrize(
    ("path", "here", "name"),
    [
        (PurePosixPath("docs/en"), HOME, "docs/en"),
        (PurePosixPath("./docs//en/"), HOME, "docs/en"),
        (PurePosixPath("/srv/анна/my book/docs/ru"), HOME, "docs/ru"),
        (PurePosixPath("/var/docs"), HOME, "/var/docs"),
        (PurePosixPath("../docs"), HOME, "../docs"),
        (PurePosixPath("."), HOME, "."),
        (PureWindowsPath(r"docs\en"), DRIVE, "docs/en"),
        (PureWindowsPath(r"C:\Users\Анна\my book\docs\ru"), DRIVE, "docs/ru"),
        (PureWindowsPath(r"c:\users\анна\My Book\docs\ru"), DRIVE, "docs/ru"),
        (PureWindowsPath(r"D:\docs\en"), DRIVE, "D:/docs/en"),
        (PureWindowsPath(r"..\docs"), DRIVE, "../docs"),
        (PureWindowsPath(r"\\host\share\docs"), DRIVE, "//host/share/docs"),
    ],
)
def test_a_name_is_seen_from_the_working_directory(path: PurePath, here: PurePath, name: str) -> None:
    assert seen_from(path, here) == name


@pytest.mark.parametrize(
    ("folder", "here", "way"),
    [
        (HOME / "docs/book", HOME, "docs/book"),
        (HOME, HOME, ""),
        (HOME, HOME / "docs", ".."),
        (DRIVE / "docs/book", DRIVE, "docs/book"),
        (DRIVE, DRIVE / "docs", ".."),
        (PureWindowsPath("D:/book"), DRIVE, "D:/book"),
    ],
)
def test_the_way_between_folders(folder: PurePath, here: PurePath, way: str) -> None:
    assert way_to(folder, here) == way


def test_a_path_is_joined_to_its_folder() -> None:
    assert joined("", "a.md") == "a.md"
    assert joined("docs/book", "content/a.md") == "docs/book/content/a.md"
    assert joined("tools", "../docs/a.md") == "docs/a.md"
    assert joined("docs", "/srv/a.md") == "/srv/a.md"


def test_absolute_paths_have_uris() -> None:
    assert file_uri("/srv/my docs/ё.md") == "file:///srv/my%20docs/%D1%91.md"
    assert file_uri("D:/my docs/a.md") == "file:///D:/my%20docs/a.md"
    assert all(is_absolute(path) for path in ("/a", "C:/a", "//host/share/a"))
    assert not any(is_absolute(path) for path in ("a", "../a"))


@pytest.mark.parametrize(
    ("glob", "path", "named"),
    [
        ("docs/api/**", "docs/api/a/b.md", True),
        ("docs/api/**", "docs/api.md", False),
        ("docs/api", "docs/api/a/b.md", True),
        ("docs/api/", "docs/api/a.md", True),
        ("api/**", "docs/api/a.md", False),
        ("**/api/**", "docs/api/a.md", True),
        ("**/api/**", "api/a.md", True),
        ("api", "docs/api/a.md", True),
        ("api", "docs/capi/a.md", False),
        ("*.de.md", "docs/a.de.md", True),
        ("*.de.md", "docs/a.md", False),
        ("docs/*.md", "docs/a/b.md", False),
        ("docs/*/b.md", "docs/a/b.md", True),
        ("docs/?.md", "docs/ё.md", True),
        ("./docs\\api", "docs/api/a.md", True),
        ("a+(b).md", "x/a+(b).md", True),
        ("**", "a.md", True),
    ],
)
def test_globs(glob: str, path: str, named: bool) -> None:  # noqa: FBT001 - what is expected
    assert matches(path, glob) is named
