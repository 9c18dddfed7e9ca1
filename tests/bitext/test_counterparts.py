"""Which words of a sentence find their counterparts in its translation."""

from __future__ import annotations

from nkdoc.bitext.counterparts import content_words, distinct, fit, left_over, likeness

TAGS = ("en", "ru")


def test_a_translation_agrees_and_another_sentence_does_not() -> None:
    source = "The file is deleted when the window is closed."
    same = likeness(source, "Файл удаляется, когда окно закрывается.", TAGS)
    other = likeness(source, "Сообщение об ошибке печатается на экране.", TAGS)
    assert same is not None
    assert same.agrees(0.7)
    assert other is not None
    assert not other.agrees(0.3)
    assert other.source.found == ()


def test_nothing_is_said_of_languages_without_a_vocabulary() -> None:
    assert likeness("The file is deleted.", "文件已删除。", ("en", "zh")) is None


def test_what_two_texts_share_tells_them_not_apart() -> None:
    one, other = (content_words(text, "en") for text in ("Open the file", "Delete the file"))
    assert [word.stem for word in distinct(one, other)[0]] == ["open"]


def test_words_that_fit() -> None:
    here, there = content_words("delete file", "en"), content_words("удалить файл", "ru")
    assert fit(here, there, TAGS) == (4, 0)


def test_words_that_other_sentences_need_answer_no_other() -> None:
    joined = ["Сервер хранит каждый файл в папке и удаляет файлы вместе с учётной записью пользователя."]
    kept = ["Сервер хранит каждый файл в папке."]
    first, second = "The server stores every file in a folder.", "The files are deleted with the user's account."
    answered, known = left_over(second, [first], joined, ("en", "ru"))
    assert answered > known / 2
    answered, known = left_over(second, [first], kept, ("en", "ru"))
    assert answered == 0
    assert known > 1
