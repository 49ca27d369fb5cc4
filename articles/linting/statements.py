"""What a sentence states: a number, a comparison, a law, a finding, a harm or a benefit."""

import re

from articles.linting.vocabulary import (
    CONDITION,
    COUNT,
    PEOPLE,
    SIDE_EFFECT,
    TREATMENT,
    gives_rate,
)

_MAY = (
    r"(?:can|may|might|could|will|would|cause[sd]?|common(?:ly)?|rare(?:ly)?|uncommon|often|"
    r"usually|sometimes|happen(?:s|ed)?|rais(?:e|es|ed|ing)|rises?|rose|leads? to|warns?|"
    r"reported|had|gets?|got|affects?|increases?d?|likel(?:y|ier)|linked|tied|follows?|"
    r"(?:some|many|most|few|other|several) (?:people|patients|adults|users)|becomes?|"
    r"possible|lasts?|turns?)"
)
_EASE = (
    r"(?:help(?:s|ed)?|eas(?:e|es|ed)|reliev(?:e|es|ed)|improv(?:e|es|ed|ement)|reduc(?:e|es|ed)|"
    r"lift(?:s|ed)?|lower(?:s|ed)|lessen(?:s|ed)?|treat(?:s|ed)|work(?:s|ed)?(?! (?:together|with "
    r"us|out))|benefit(?:s|ed|ted)?|respon(?:d|ds|ded|se)|remission|recover(?:s|ed|y)?|"
    r"(?:feel|felt|get|got|gets|do|did|does|getting|feeling|much) better|effective|relief|relieved|"
    r"fell by|adds? to|prevents?|heal(?:s|ed|ing)?)"
)
_MANY = r"(?:most|many|some|few|several|about|almost all|the majority of|\d+)"
_UNSURE = (
    r"(?:not (?:yet )?(?:known|clear|certain|proven|shown|been shown|settled|established|well "
    r"studied|measured|enough)|un(?:known|clear|certain|proven)|(?:no one|nobody|no page|none)\b|"
    r"(?:may|might|does|do|did|can|could|will|would|has|have|is|are|was|were) not|cannot|never|"
    r"can't|don't|doesn't|didn't|won't|without (?:benefit|effect)|whether|too (?:small|short|few)|"
    r"if (?:it|they|KAT|ketamine) (?:help|work)\w*|how (?:\w+ )?(?:it|they|ketamine|KAT) works?|"
    r"no better|not everyone|how we will know|meant to|hope[sd]?)"
)
_CLINICAL = re.compile(
    rf"\b(?:{TREATMENT}|{CONDITION}|{SIDE_EFFECT}|risks?|(?:they|it) works?)\b", re.IGNORECASE
)
_THAN = re.compile(
    r"\b(?:more|less|fewer|better|worse|higher|lower|faster|slower|sooner|longer|shorter|stronger|"
    r"weaker|safer|riskier|larger|smaller|rarer|milder|greater|quicker|cheaper|easier|likelier)"
    r"\b(?:(?!\b(?:other|rather)\b)[^.;:?!]){0,60}\bthan\b(?! (?:asked|one\b))|"
    r"\b(?:compared (?:with|to)|versus|vs\.?|unlike|outperform\w*|superior to)\b|"
    r"\b(?:as|so) (?:well|good|safe|effective|fast|strong|common|likely|often|much) as\b|"
    r"\bequally \w+|\bno (?:clear )?difference\b|\bno (?:better|worse)\b|"
    r"\bthe (?:most|least) (?:effective|common|powerful|studied|used)\b|"
    r"\bthe (?:best|strongest|fastest|safest) (?:treatment|medicine|choice|option|therapy|results?|"
    r"evidence)\b|\bwork(?:s|ed)? (?:\w+ )?(?:better|faster|best|equally)\b|"
    r"\b(?:risks?|chances?|odds|rates?) (?:of \w+ (?:\w+ )?)?(?:is|are|was|were|looks?|"
    r"seems?) (?:\w+ )?(?:higher|lower|greater|smaller|the same)\b|"
    r"\bcomes? first for\b|\bfirst-line\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:FDA|DEA)\b(?!-approved (?:options|treatments|choices)\b)|\boff-label\b|"
    r"\b(?:il)?legally\b|\b(?:is|are|it) (?:not )?(?:il)?legal\b|\billegal\b|"
    r"\bagainst the law\b|\bby law\b|\bthe law (?:says|lets|gives|requires|protects)\b|"
    r"\b(?:federal|state) (?:laws?|rules?|agenc\w+|privacy|health|standards?)\b|\bHIPAA\b|"
    r"\bcontrolled (?:substances?|medicines?)\b|\bschedule I{1,3}V?\b|\bMedicare\b|\bMedicaid\b|"
    r"\binsur(?:ers?|ance)(?: plans?)? (?:must|covers?|pays?|will|does)\b|"
    r"\b(?:have|has) a (?:legal )?right to\b|\bREMS\b|\bgood-faith estimate\b|"
    r"\bis (?:not )?approved (?:for|to|as)\b|\bmust not (?:have|get|take|use)\b|"
    r"\b(?:is|are) (?:never|not) allowed\b|\b(?:label|law|rule)s? (?:says?|warns?|requires?)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:stud(?:y|ies)|research(?:ers)?|trials?|reviews?|experts|scientists|guidelines?|data|"
    r"evidence) (?:\w+ )?(?:shows?|showed|finds?|found|suggests?|says?|reports?|reported|agrees?|"
    r"recommends?|proves?|proved)\b|\b(?:results|findings|evidence) (?:is|are) (?:mixed|weak|"
    r"strong|good|promising|limited)\b|\baccording to (?:an? |the |one |some )?(?:\w+ )?"
    r"(?:stud(?:y|ies)|reviews?|research|trials?|experts|guidelines?|label)\b|\b(?:association|society|academy|"
    r"college|institute|agency|VA|NIMH|WHO) (?:recommends?|advises?|says?|warns?)\b",
    re.IGNORECASE,
)
_WORKS_BY = re.compile(
    rf"\b(?:{TREATMENT}|it)\b[^.;?!]*\b(?:block|act|bind|grow|change|boost|release|raise|lower|"
    r"trigger|form|switch|repair|restore|affect|work)(?:s|es|ed|ing)?\b[^.;?!]*\b(?:brain|receptors?|"
    r"nerve cells?|glutamate|neuro\w+|synap\w+|chemicals?|connections|pathways)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(
    rf"\b{SIDE_EFFECT}.*\b{_MAY}\b|\b{_MAY}\b.*\b{SIDE_EFFECT}|"
    rf"\b{SIDE_EFFECT}\b.*\b(?:is|are) (?:a )?(?:known|common|rare|serious)|"
    r"\b(?:adds?|added|raises?|lowers?) (?:\w+ )?risks?\b|\bside effects (?:\w+ )?(?:are|were)\b|"
    rf"\brisks? of {SIDE_EFFECT}|\b{SIDE_EFFECT} (?:is|are) (?:\w+ )?risks?\b|\bbreast milk\b|"
    r"\b(?:heart|pulse|urine|pee|skin|eyes|mood|thoughts) (?:can|may|might|could) \w|"
    r"\b(?:is|are|was) (?:not |non-)?addictive\b|"
    r"\b(?:harm|damage|scar|hurt|injure)s? (?:the |your )?(?:bladder|liver|kidneys?|brain|heart)\b",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    rf"\b{TREATMENT}\b[^.;?!]*\b{_EASE}\b|\b(?:{CONDITION}|scores?)\b[^.;?!]*\b(?:improved|eased|"
    rf"lifted|fell|halved|got better|gets? better|went away)\b|"
    rf"\b{_MANY} (?:\w+ )?{PEOPLE}\b[^.;?!]*\b{_EASE}\b|"
    r"\b(?:patients|veterans|adults|participants|responders) (?:\w+ )?"
    r"(?:improve|recover|respond)\w*|"
    r"\b(?:remission|relapses?)\b (?!prevention)|"
    rf"\b(?:it|this|they|that)\b[^.;?!]*\b{_EASE}\b[^.;?!]*\b(?:{CONDITION}|{PEOPLE})\b",
    re.IGNORECASE,
)
_UNSURE_WORDS = re.compile(rf"\b{_UNSURE}\b", re.IGNORECASE)


def has_number(text: str) -> bool:
    """Tell whether a text counts people, time, doses or money, or gives a rate."""
    return gives_rate(text) or bool(COUNT.search(text))


def compares(text: str) -> bool:
    """Tell whether a text compares treatments, effects or groups."""
    return bool(_THAN.search(text) and _CLINICAL.search(text))


def states_law(text: str) -> bool:
    """Tell whether a text says what a regulator approved or what a law or insurer says."""
    return bool(_LAW.search(text))


def reports_study(text: str) -> bool:
    """Tell whether a text says what studies or experts found."""
    return bool(_FOUND.search(text))


def explains_action(text: str) -> bool:
    """Tell whether a text says what a treatment does in the brain."""
    return bool(_WORKS_BY.search(text))


def names_side_effect(text: str) -> bool:
    """Tell whether a text says that something unwanted happens or can happen."""
    return bool(_SIDE.search(text))


def is_benefit(text: str) -> bool:
    """Tell whether a text says that a treatment helps, or may; doubt about it is none."""
    return bool(_BENEFIT.search(text)) and not _UNSURE_WORDS.search(text)
