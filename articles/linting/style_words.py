"""Words this site does not use: of medicines, of people, of results."""

import re
from dataclasses import dataclass

from articles.linting.advice import Advice
from articles.linting.vocabulary import SIDE_EFFECT


@dataclass(frozen=True, slots=True)
class WordRule:
    """A rule that a word alone breaks."""

    advice: Advice
    pattern: re.Pattern[str]
    message: str = "“{word}”: {quote}"
    unless: re.Pattern[str] | None = None  # words in the sentence that make it right


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_HOUSE = "house rule"
WORDS = (
    WordRule(
        Advice(
            id="style-drug",
            finds="“drug” for a medicine",
            reason="To many readers a drug is what is illegal.",
            source=f"{_HOUSE}: “medicine”, not “drug”, unless illegal",
            fix="write “medicine”",
        ),
        _any(
            r"(?<!food and )(?<!US )(?<!alcohol and )(?<!alcohol or )(?<!alcohol, )(?<!alcohol )"
            r"\bdrugs?\b(?! (?:use|users?|problems?|tests?|testing|screen\w*|misuse|courts?|"
            r"enforcement|labels?|administration|treatment programs?|database|(?:and|or) alcohol))"
        ),
        unless=_any(r"\b(?:illegal|street|recreational|party|club|illicit|hallucinogenic)\b"),
    ),
    WordRule(
        Advice(
            id="style-experience",
            finds="“experience” with a side effect",
            reason="Nobody says at home that they experience a headache.",
            source=f"{_HOUSE}: “get” side effects",
            fix="write “get”, “have” or “feel”",
        ),
        _any(
            r"\b(?:experienc|suffer)(?:e|es|ed|ing|s)?\b (?:from )?"
            rf"(?:any |some |more |these |the |common |serious )?{SIDE_EFFECT}"
        ),
    ),
    WordRule(
        Advice(
            id="style-stigma",
            finds="a label for a person",
            reason="Labels keep people from asking for help.",
            source=f"{_HOUSE}: no “addict”; NIDA: words matter",
            fix="name the person first: “a person with alcohol problems”, “someone who uses "
            "drugs”, “misuse”",
        ),
        _any(
            r"\b(?:(?:drug |ketamine )?addicts?|alcoholics?|junk(?:ies|ie|y)|(?:drug|substance|"
            r"alcohol) abus(?:e|ers?)|abusers?|schizophrenics?|psychotics|manic-depressives?|"
            r"the mentally ill|the depressed|a depressive)\b(?! anonymous)"
        ),
    ),
    WordRule(
        Advice(
            id="style-failed",
            finds="“failed treatment”, as if the patient had failed",
            reason="The medicine did not help; the patient did nothing wrong.",
            source=f"{_HOUSE}: no “failed treatment”",
            fix="write “other medicines did not help enough”",
        ),
        _any(
            r"\b(?:patients?|people|you|who|have|has|had) (?:have |has |had )?failed (?:to respond|"
            r"(?:\w+ ){0,3}(?:treatments?|medicines?|antidepressants?|therap\w+|medications?))|"
            r"\bfailed (?:\w+ ){0,2}(?:treatments?|antidepressants?|medication trials?|therapies)|"
            r"\btreatment failures?\b|\bnon-?responders?\b|\bnon-?complian\w+"
        ),
    ),
    WordRule(
        Advice(
            id="style-journey",
            finds="“journey” and other words of a brochure",
            reason="They promise an adventure, and say nothing.",
            source=f"{_HOUSE}: never “journey”",
            fix="say what is meant: the session, the treatment, the months after it",
        ),
        _any(
            r"\b(?:(?:healing |wellness |your |recovery |ketamine )?journeys?|transformative|"
            r"life-changing|unlock(?:s|ing)? (?:your|the)|holistic healing|wellness experience|"
            r"reclaim your)\b"
        ),
    ),
    WordRule(
        Advice(
            id="style-suicide",
            finds="words on suicide that blame or rank",
            reason="“Commit” belongs to crimes, and no attempt is a success or a failure.",
            source="988 Lifeline and reportingonsuicide.org: safe messaging",
            fix="write “died by suicide”, “tried to end their life”, “a suicide attempt”",
        ),
        _any(
            r"\b(?:commit(?:s|ted|ting)? suicide|(?:un)?successful(?:ly)? (?:suicide|suicidal)|"
            r"(?:failed|completed) suicides?|(?:failed|successful) (?:suicide )?attempts?|"
            r"suicidal (?:people|patients|person))\b"
        ),
    ),
    WordRule(
        Advice(
            id="style-percent",
            finds="a percentage of people",
            reason="More readers understand “4 in 10”, and it compares with the number beside it.",
            source=f"{_HOUSE}: “about 5 in 10 people”; IPDAS: same denominators",
            fix="write it as “about 40 in 100 people”, with the same 100 for the other group",
        ),
        _any(r"\b\d[\d.,]* ?(?:%|percent\b|per cent\b)"),
        unless=_any(
            r"\b(?:medicare|medicaid|insur\w+|costs?|pric\w+|pays?|coinsurance|deductible|fees?|"
            r"bills?|charges?|oxygen|zoom|alcohol by volume)\b|\$"
        ),
    ),
    WordRule(
        Advice(
            id="style-spelling",
            finds="British spelling",
            reason="The site is written for readers in the United States.",
            source=f"{_HOUSE}: American English",
            fix="spell it the American way, such as color, behavior, center, program, anesthetic",
        ),
        _any(
            r"\b(?:behaviour\w*|colou?red?(?<=our)|colours?|favour\w*|labour|centres?|programmes?|"
            r"anaesthe\w+|haemorrhag\w+|oesophag\w+|diarrhoea|paediatric\w*|oestrogen|"
            r"recognis(?:e|es|ed|ing)|organis(?:e|es|ed|ing|ation\w*)|realis(?:e|es|ed|ing)|"
            r"stabilis\w+|minimis\w+|hospitalis\w+|specialis(?:e|es|ed|ing)|counsell\w+|"
            r"licence|whilst|tumours?|grey|judgement)\b"
        ),
    ),
)
