"""Whether a sentence is in the passive, told by its words alone."""

import re

_IRREGULAR = (
    "born bought broken brought built caught chosen cut done drawn driven eaten felt found given "
    "gone grown heard held hidden hit hurt kept known laid led left lost made meant met paid put "
    "read said seen sent set shown shut spent spoken stolen taken taught thought told understood "
    "woken worn written"
)
_NOT_PASSIVE = (  # participles that are adjectives here: nobody does it to anybody
    "advanced agitated allowed ashamed bored complicated concerned confused depressed detached "
    "distressed excited exhausted experienced frightened interested involved limited mixed needed "
    "overwhelmed prepared pleased related relaxed relieved scared supposed surprised tired trained "
    "troubled used worried hundred red bed indeed gone done lost"
)
_ADVERB = (
    r"(?:\w+ly |not |never |always |often |also |still |then |now |first |again |already |just |"
    r"sometimes |being |been )*"
)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being|gets?|got) {_ADVERB}"
    rf"(?!(?:{'|'.join(_NOT_PASSIVE.split())})\b)"
    rf"(?:\w{{2,}}ed|{'|'.join(_IRREGULAR.split())})\b(?!-)",
    re.IGNORECASE,
)


def is_passive(text: str) -> bool:
    """Tell whether a sentence says that something is done, by whomever."""
    return bool(_PASSIVE.search(text))
