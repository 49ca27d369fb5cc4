"""Tell texts that say nothing: keys hit at random, and what machines send to probe a form."""

import re
import unicodedata

LONG = 5  # letters: a shorter word without a vowel may be an abbreviation
PHONE_DIGITS = 7  # a message that is a number alone is one to call
MOSTLY = 0.6  # of the letters
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "abcdefghijkl")
ROW_PART = 4  # neighbors on a keyboard that no word has

LETTERS = re.compile(r"[a-zA-Z]{3,}")
WITH_DIGITS = re.compile(
    r"\b(?=\w*\d)(?=\w*[a-zA-Z]\w*[a-zA-Z])(?=\w*[a-zA-Z]\d\w*[a-zA-Z]|\w*\d[a-zA-Z]\w*\d)\w{5,}\b"
)
VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
FEWEST_VOWELS = 0.15  # of the letters of a long word; German Angstschweiß has more
ONE_LETTER = re.compile(r"(.)\1*", re.IGNORECASE)
ZIGZAG = re.compile(r"[a-z][A-Z]+[a-z]+[A-Z]")
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
PROBE = re.compile(
    r"\bunion\b.{0,20}\bselect\b|\bor\b\s*['\"]?1['\"]?\s*=\s*['\"]?1|;\s*(?:drop|delete|select)\s+\w+"
    r"|\b(?:sleep|benchmark|pg_sleep|waitfor delay|xp_cmdshell)\b\s*\(?['\"]?\d"
    r"|<\s*script|\bon(?:error|load|click|mouseover)\s*=|javascript:|\$\{\s*(?:jndi|env|7)|\{\{.{0,20}\}\}|<%.{0,20}%>"
    r"|(?:\.\./){2,}|/etc/(?:passwd|shadow)|<\?php|cmd\.exe|\bcurl\s+http|%00|%3cscript",
    re.IGNORECASE | re.DOTALL,
)


def is_probe(text: str) -> bool:
    """Tell whether a text is written for a machine, to make it fail."""
    return bool(PROBE.search(text))


def says_nothing(text: str) -> bool:
    """Tell whether a text is keys hit at random, or a few digits or marks.

    A question mark alone, an emoji, an abbreviation and a telephone number do say something.
    """
    bare = ADDRESS.sub(" ", text)
    if not bare.strip():
        return bool(text.strip())  # an address alone
    kinds = {unicodedata.category(character)[0] for character in bare if not character.isspace()}
    if "L" not in kinds:
        digits = sum(character.isdigit() for character in bare)
        return not kinds & {"S"} and "?" not in bare and "？" not in bare and digits < PHONE_DIGITS
    return _is_mash(bare)


def _is_mash(text: str) -> bool:
    """Tell whether most letters stand in words that nobody writes."""
    letters = sum(character.isalpha() for character in text)
    mixed = [found[0] for found in WITH_DIGITS.finditer(text)]
    words = [found[0] for found in LETTERS.finditer(WITH_DIGITS.sub(" ", text))]
    mashed = sum(len(word) for word in words if _is_mashed(word))
    mashed += sum(character.isalpha() for word in mixed for character in word)
    return mashed > MOSTLY * letters


def _is_mashed(word: str) -> bool:
    small = word.lower()
    if ONE_LETTER.fullmatch(small) or ZIGZAG.search(word):
        return True
    if len(word) >= LONG and len(VOWEL.findall(small)) < FEWEST_VOWELS * len(word):
        return True
    return any(
        small[start : start + ROW_PART] in row or small[start : start + ROW_PART] in row[::-1]
        for row in ROWS
        for start in range(max(1, len(small) - ROW_PART + 1))
        if len(small) >= ROW_PART
    )
