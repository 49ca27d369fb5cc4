"""Harm that is denied or waved away, told by meaning alone."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import DENIED, DOUBT, Found, Rule, Statement
from articles.problems import Level

_LONGEST_SLOGAN = 9  # words
_SOURCE = ("short-2018", "janssen-2026-spravato-label")
_NAME = "Name the harm, how often it was seen, in whom, and what is not known."
_NOT_SAID = (
    r"as well as|outweigh|judged|measure of|in trouble|no list|worry if|feel nothing|no (?:drug|"
    r"medicine|treatment|therapy)|(?:should|must) not|can not have|no \w+ (?:can|"
    r"could) (?:\w+ )?(?:remove|rule out|take away|promise|prevent|exclude)|no one can rule|"
    r"no one (?:is|was|will be) (?:there|here)|no one can (?:help|watch|see|act)|heart (?:disease|"
    r"problems?)|(?:tablets?|medicines?|pills)\b|records|not (?:\w+ )?(?:among|end|lower|reduce|"
    r"cut|mean|remove|prevent|protect|rule|free|zero|harmless|all|every|always|only|safe|enough|"
    r"the same|know|known|suitable|right|weigh\w*|for people|take|shared?)|who (?:do|did|can|have)"
)


def _denied(rule: str, family: str, harm: str, what: str, unless: str = "") -> Rule:
    """Return the rule for one kind of harm: denied, trifled with, or said not to happen."""
    return Rule(
        id=rule,
        level=Level.WARNING,
        is_general=True,
        catches=f"denies or plays down {what}",
        reason=family,
        source=_SOURCE,
        fix=_NAME,
        says=DENIED,
        unless_meant=DOUBT,
        unless="|".join(filter(None, (_NOT_SAID, unless))),
        recipes=(
            f"@{harm} TREATMENT|WE|READER",
            f"@HAPPEN {harm}",
            f"@AFFECT {harm}",
        ),
    )


def _trifled(rule: str, reason: str, harm: str, what: str) -> Rule:
    """Return the rule for one kind of harm that is called small, or another's."""
    return Rule(
        id=rule,
        level=Level.WARNING,
        is_general=True,
        catches=f"makes light of {what}",
        reason=reason,
        source=_SOURCE,
        fix=_NAME,
        unless_meant=f"{DOUBT}|WARNS",
        unless=_NOT_SAID,
        recipes=(
            f"@TRIFLE|ALONE|ONLYTHEM|ELIMINATES {harm}",
            f"@SAFE {harm}" if harm == "ORGAN" else f"@ONLYTHEM {harm}",
        ),
    )


_RISKS = "Ketamine has risks, some of them serious, and long-term safety is not well known."
_HABIT = "Ketamine is a controlled drug that can be misused and can cause dependence."
_DEATH = "Overdoses and deaths have happened, above all with alcohol or opioids, and at home."
_ORGAN = "Ketamine can harm the bladder and the liver; data on treatment are short and weak."


def _is_slogan(statement: Statement, _found: Found) -> bool:
    """Say whether it is short enough to be one."""
    return len(statement.text.split()) <= _LONGEST_SLOGAN


RULES = (
    _denied("claim-harm-denied-meant", _RISKS, "RISK|BODY|MEMORY", "a harm of the treatment"),
    _denied("claim-addiction-denied-meant", _HABIT, "HABIT", "addiction"),
    _denied("claim-overdose-denied-meant", _DEATH, "FATAL", "overdose or death"),
    _denied("claim-bladder-denied-meant", _ORGAN, "ORGAN", "harm to the bladder or other organs"),
    _trifled("claim-harm-trifled", _RISKS, "RISK|BODY|MEMORY", "a harm of the treatment"),
    _trifled("claim-addiction-trifled", _HABIT, "HABIT", "addiction"),
    _trifled("claim-overdose-trifled", _DEATH, "FATAL", "overdose or death"),
    _trifled("claim-bladder-trifled", _ORGAN, "ORGAN", "harm to the bladder or other organs"),
    Rule(
        id="claim-harm-denied-slogan",
        level=Level.WARNING,
        is_general=True,
        catches="denies harm in a slogan",
        reason=_RISKS,
        source=_SOURCE,
        fix=_NAME,
        says=DENIED,
        unless_meant=f"{DOUBT}|CAREFUL|WARNS",
        unless=_NOT_SAID,
        guard=_is_slogan,
        recipes=("@RISK|HABIT|FATAL|ORGAN|BODY|MEMORY",),
    ),
    Rule(
        id="claim-safe-meant",
        level=Level.WARNING,
        is_general=True,
        catches="calls the treatment safe or gentle, or as harmless as an everyday thing",
        reason=_RISKS,
        source=_SOURCE,
        fix=_NAME,
        unless_meant=f"{DOUBT}|CAREFUL",
        unless=r"in a clinic|not (?:\w+ )?(?:safe|free)|safe\w* (?:to|place|way|ride)|"
        r"keeps? (?:\w+ )?safe|stay safe|safety (?:plan|program)",
        recipes=("@SAFE TREATMENT|KETAMINE",),
    ),
    Rule(
        id="claim-harm-everyday",
        level=Level.WARNING,
        is_general=True,
        catches="calls it as harmless as an everyday thing",
        reason=_RISKS,
        source=_SOURCE,
        fix=_NAME,
        unless_meant=DOUBT,
        recipes=("@EVERYDAY <LIKE SAFE|RISK|HABIT",),
        patterns=(
            r"@(?:worst|most)(?: thing)?(?: that| you)?(?: \w+)? (?:can|could|will|would|might)"
            r"<gap4> is (?:a |an |some |to |that |feel\w* |be\w* )*(?:\w+ )?(?:nap|yawns?|sleepy|"
            r"drowsy|tired|giggl\w*|hungry|headache|dreams?|bored|little|bit|mild|nice|brief)",
        ),
    ),
)
