"""What a sentence does other than claim: instruct, ask, quote, or speak of the page or clinic."""

import re

from articles.linting.vocabulary import gives_rate

_VERBS = (
    "add agree allow answer arrange arrive ask avoid be book bring call carry change chat check "
    "choose come compare consider contact count decide do don't download drink eat expect explain "
    "fill find follow get give go have help hold keep know learn leave let list look make mark "
    "meet never notice pack pay phone pick plan please prepare press print put read remember "
    "report request rest return roll say search see send set share show sit sleep speak start "
    "stay stop store take talk tell text think treat try turn use visit wait walk watch wear "
    "weigh work write"
)
_VERB = rf"(?:{'|'.join(_VERBS.split())})"
_NOT_VERB = (  # the same words as nouns, and verbs whose subject is left out
    r"(?! (?:of|is|are|was|were|can|may|might|has|have had|had|in (?:trials|studies)|therap(?:y|"
    r"ies)|notes|and (?:risks|benefits)|works?|helps?|eases?|seems?|shows?|alone)\b)"
)
_INSTRUCTION = re.compile(rf"^[\"“']?(?:then |also |and )?{_VERB}\b{_NOT_VERB}", re.IGNORECASE)
_CONDITIONAL = re.compile(
    r"^(?:if|when|while|before|after|until|during|on|for|in|as|with|once|unless|because|from|by|"
    rf"at)\b[^.;]*?[,:] (?:please |then |also |so )?{_VERB}\b{_NOT_VERB}",
    re.IGNORECASE,
)
_AFTER_COLON = re.compile(rf"^(?:[\w,’'-]+ ){{0,11}}[\w’'-]+: {_VERB}\b{_NOT_VERB}", re.IGNORECASE)
_OWN = re.compile(
    r"^(?:we (?!(?:treat|help|cure|heal|see|have (?:seen|helped|treated)|get)\b)|I |my |"
    r"(?:this|these|the|each|every|our|no|a) (?:\w+ )?(?:pages?|sites?|websites?|articles?|lists?|"
    r"terms|marks?|numbers? in brackets|checklists?|text)\b)",
    re.IGNORECASE,
)


def is_instruction(text: str) -> bool:
    """Tell whether a sentence tells the reader what to do; a rate in it makes it a claim."""
    if gives_rate(text):
        return False
    return any(one.match(text) for one in (_INSTRUCTION, _CONDITIONAL, _AFTER_COLON))


def is_own(text: str) -> bool:
    """Tell whether a sentence speaks of the site, of what the clinic does, or for the reader."""
    return bool(_OWN.match(text)) and not gives_rate(text)


def is_quotation(text: str) -> bool:
    """Tell whether a sentence is words put into someone's mouth, such as what to say."""
    return text.startswith(("“", '"'))
