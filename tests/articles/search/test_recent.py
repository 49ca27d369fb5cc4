"""What is kept for the next query: bounded, and the least recent goes first."""

from articles.search.recent import Recent


def test_what_is_at_hand_is_not_made_again() -> None:
    recent: Recent[str, str] = Recent(10, len)

    first = recent.get("pain", str.upper)
    again = recent.get("pain", str.title)

    assert (first, again) == ("PAIN", "PAIN")


def test_what_was_not_asked_for_longest_makes_room() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key

    recent: Recent[str, str] = Recent(6, len)
    for key in ("one", "two", "one", "six", "one", "two"):
        assert recent.get(key, make) == key

    assert made == ["one", "two", "six", "two"]


def test_what_is_larger_than_all_the_room_is_answered_and_not_kept() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key

    recent: Recent[str, str] = Recent(3, len)

    assert [recent.get(key, make) for key in ("long", "long", "one", "one")] == [
        "long",
        "long",
        "one",
        "one",
    ]
    assert made == ["long", "long", "one"]
