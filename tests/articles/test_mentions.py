"""What speaks of suicide or self-harm is told from what does not."""

import pytest

from articles.mentions import mentions_suicide


@pytest.mark.parametrize(
    "text",
    [
        "Thoughts of suicide can come.",
        "Suicidal thoughts",
        "you may want to kill yourself",
        "if you think of hurting yourself",
        "someone who harms themselves",
        "I want to die",
        "wish to die",
        "to end my life",
        "taking your own life",
        "Self-harm",
        "self injury",
        "i do not want to live",
        "they would be better off dead",
    ],
)
def test_a_mention(text: str) -> None:
    assert mentions_suicide(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ketamine can be deadly with alcohol.",
        "It takes up your life for a day.",
        "The pain may hurt.",
        "Look after yourself.",
        "How long does it live in the body?",
        "You take part of your life back.",
    ],
)
def test_no_mention(text: str) -> None:
    assert not mentions_suicide(text)
