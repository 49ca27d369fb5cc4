"""Claims that span two sentences: “Is it addictive? No” or “Wait an hour. Then you can drive”.

A pair is read as one sentence: a question becomes what its answer says, and a sentence that goes
on from the one before it is put behind that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from articles.linting.claims.normal import normal
from articles.linting.sentences import HEADINGS, Sentence

PAIR = "pair"  # the kind of a sentence that was made of two

_LONGEST = 600  # characters of a pair: longer ones are seldom one thought
_SHORT = 6  # words of an answer that is put before its question
_LABEL = re.compile(r"^(?:q|a|question|answer)\s*[:.]\s*")
_AUXILIARY = re.compile(
    r"(?:and |but |so |or )?(?P<verb>is|are|was|were|can|could|will|would|do|does|did|has|have|"
    r"should|may|might|must)(?: not)? (?P<rest>.+)"
)
_WH = re.compile(
    r"(?:and |but |so )?(?:how(?: \w+)?|what|when|where|which|who|whom|why)\b"
    r"(?: (?:is|are|do|does|did|will|can|about|if))? ?(?P<rest>.*)"
)
_SUBJECT = re.compile(
    r"(?P<subject>you|we|it|this|they|there|people|patients|everyone|anyone|ketamine|kat|"
    r"esketamine|"
    r"spravato|(?:your|the|our|my|these|those|this) \w+|side effects|\w+ment|infusions|lozenges)"
    r" (?P<rest>.+)"
)
_OPEN = re.compile(
    r"(?:not (?:so far|as far|yet|always|for everyone|every|everyone|necessarily|usually|"
    r"on its own|"
    r"known|clear|fully|quite|in all|until|before)|no one (?:knows|can|should)|it depends|that "
    r"depends|maybe|perhaps|possibly|sometimes|we do not know|it is not (?:known|clear)|some|ask|"
    r"talk|only your)\b"
)
_YES = re.compile(
    r"(?:(?:[\w ]{1,24}, )?yes|very|yep|yeah|absolutely|definitely|of course|certainly|sure|"
    r"indeed|you bet|always|"
    r"by a (?:mile|landslide|lot)|hands down|(?:[\w ]{1,24} )?(?:it|you|they) (?:is|are|does|do|"
    r"can|"
    r"will)(?=\.?$)|without (?:a )?doubt|completely|100%|totally|very much so|(?:it|you|they|we|"
    r"there) (?:is|are|does|do|can|may|will|has|have)(?=[,.!;]|$))\b[,.!:;]? ?(?!but|and no|if)"
)
_NO = re.compile(
    r"(?:no|nope|not at all|never|absolutely not|definitely not|of course not|certainly not|"
    r"hardly|not really|none|zero|nothing|far from it|(?:that is |just |only )?a myth|"
    r"do not (?:be|worry)|not|(?:it|they|you|we|there|that|this) (?:simply |just |really )?"
    r"(?:is|are|does|do|can|will|would|has|have) (?:simply |just )?(?:not|no|never|none))\b"
    r"[,.!:;]? ?"
)
_POINTS_BACK = re.compile(r"(?:that|it|this|they|those|these|only|there|by|from|with|after|in)\b")
_GOES_ON = re.compile(
    r"(?:after (?:that|this|which)|afterward|then|from then|by then|that is|those|none|neither|nor|"
    r"so (?:you|there|that)|only then|instead|thanks to that|within|once that)\b"
)
_YOURS = ((r"\bi\b", "you"), (r"\b(?:my|our)\b", "your"), (r"\b(?:me|us)\b", "you"))


class Pair(NamedTuple):
    """Two sentences, by the place of the first, and what they say together."""

    place: int
    joint: Sentence  # as rules read it
    shown: Sentence  # as the file has it


def pairs(sentences: Sequence[Sentence]) -> Iterator[Pair]:
    """Yield every two sentences that make one statement."""
    for place, (first, second) in enumerate(pairwise(sentences)):
        text = "" if second.is_question else _joined(first, second)
        if text and len(text) <= _LONGEST:
            joint = replace(first, text=text, kind=PAIR, is_question=False)
            yield Pair(place, joint, replace(first, text=f"{first.text} {second.text}"))


def with_answer(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """Return a question with the sentence that answers it, in the writer's words."""
    if not sentences[place].is_question or place + 1 == len(sentences):
        return None
    question, answer = sentences[place], sentences[place + 1]
    if answer.is_question or answer.block != question.block or answer.kind != question.kind:
        return None
    return replace(answer, text=f"{question.text} . {answer.text}", line=0, block=0)


def _joined(first: Sentence, second: Sentence) -> str:
    """Return two sentences as one, or nothing where they are two."""
    said = _LABEL.sub("", normal(second.text))
    before = _LABEL.sub("", normal(first.text)).rstrip(".!?: ")
    if first.block == second.block and first.kind == second.kind:
        if first.is_question:
            return _answered(_to_reader(before), said)
        return f"{before}: {said}" if _GOES_ON.match(said) else ""
    if first.is_question and first.kind in HEADINGS and second.kind not in HEADINGS:
        found = _AUXILIARY.fullmatch(_to_reader(before))
        return _settled(found["verb"], found["rest"], said) if found else ""
    return ""


def _answered(question: str, answer: str) -> str:
    """Return what a question and its answer say together."""
    if _OPEN.match(answer):
        return ""
    if found := _AUXILIARY.fullmatch(question):
        is_about_it = _POINTS_BACK.match(answer) is not None
        settled = _settled(found["verb"], found["rest"], answer)
        return settled or (f"{found['rest']}: {answer}" if is_about_it else "")
    if (found := _WH.fullmatch(question)) and found["rest"]:
        is_short = len(answer.split()) <= _SHORT
        return f"{answer.rstrip('. ')} {found['rest']}" if is_short else ""
    if no := _NO.match(answer):
        return f"no {question}, {answer[no.end() :]}"
    return f"{question}: {answer}"


def _settled(verb: str, rest: str, answer: str) -> str:
    """Return what a yes or a no makes of a question, or nothing where it is neither."""
    if _OPEN.match(answer):
        return ""
    if no := _NO.match(answer):
        return f"{verb} not {rest}, {answer[no.end() :]}"
    if yes := _YES.match(answer):
        found = _SUBJECT.fullmatch(rest)
        told = f"{found['subject']} {verb} {found['rest']}" if found else rest
        return f"{told}, {answer[yes.end() :]}"
    return ""


def _to_reader(question: str) -> str:
    """Return a question of the reader's as if the clinic asked it."""
    for mine, yours in _YOURS:
        question = re.sub(mine, yours, question)
    return question
