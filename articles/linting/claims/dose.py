"""Doses as instructions: only the clinician decides how much, and tells the patient."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

import re

from articles.linting.claims.frames import scope
from articles.linting.claims.rules import Found, Rule, Statement
from articles.linting.claims.words import rx
from articles.problems import Level

_SOURCE = ("fda-2023-compounded-ketamine", "ajp-2024-telehealth-overdose", "andrade-2019-oral")
_FIX = "Write that the clinician decides the dose, or report what a trial used, as a report."
_UNIT = (
    r"(?:mg|milligrams?|mcg|micrograms?|ml|milliliters?|cc|grams?|mg / kg|lozenges?|troches?|"
    r"tablets?|sprays?|puffs?|drops?|squirts?|capsules?|pieces?|rapid dissolve \w+|pumps?|gummies)"
)
_AMOUNT = (
    rf"(?:(?:\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|half|quarter|another|extra|second|"
    rf"third|more|several|a couple of|half of an?|half an?|the next|your)(?: to \w+| or \w+| "
    rf"more| \w+)?(?: \d+)? ?(?:mg )?{_UNIT}|\d+(?:\.\d+)? ?(?:mg|mcg|ml|g)\b(?: \w+)?)"
)
_TAKE = (
    r"(?:do well on|take|use|swallow|inject|inhale|snort|place|put|let|start (?:with|at|on|low)|"
    r"begin (?:with|"
    r"at)|try|dissolve|hold|keep|spray|add|chew|draw up|apply|repeat|suck|tuck|sip|mix|"
    r"administer|give yourself|have|dose yourself|insert|increase to|go up to|move up to|work up "
    r"to|measure|split|crush|redose|re dose|aim for|stick to)"
)
_REPORT = rx(
    r"<STUDY>|(?:people|patients|participants|adults|volunteers|they|half|everyone|one group|"
    r"those|who|some) (?:\w+ )?(?:got|received|were given|had|took|were told|was told|given)|"
    r"clinics? (?:report|give|use|vary)|label|is given|are given|was given|were given|"
    r"bring|list|write down|poison|911|call|your (?:clinician|doctor|prescriber|nurse|pharmacist)|"
    r"a clinician|the (?:clinician|clinic|nurse|doctor)|acetaminophen|ibuprofen|"
    r"naloxone|bathroom|told to|may be|could be"
)
_OTHER = rx(
    r"blood pressure|antidepress\w+|lithium|insulin|drink (?:\w+ )?water|vitamins?|aspirin|"
    r"acetaminophen|ibuprofen|naloxone|sertraline|bill|pay"
)
_DRUG = rx(
    r"<KET>|<ESK>|capsules?|tablets?|lozenges?|troches?|infusions?|sublingual\w*|under (?:your|"
    r"the) tongue|nostrils?|"
    r"sprays?|dose|doses|mg|milligrams?|per kg|per kilo\w*|detached|therapy|session|dissociat\w+"
)


_TIMED = re.compile(
    r"\b(?:when|whenever|before|after|while|until|once|each time|every time|that|what) you"
    r"(?: \w+){0,3}$"
)


def _only_names_a_time(statement: Statement, found: Found) -> bool:
    """Say whether the taking is only when something else happens: “… when you take a lozenge”."""
    return _TIMED.search(statement.text[: found.at].rstrip()) is not None


def is_instruction(statement: Statement, found: Found) -> bool:
    """Say whether a dose of the drug is told to a reader, not reported of a trial or a clinic."""
    if _DRUG.search(statement.text) is None or _only_names_a_time(statement, found):
        return False
    return not _REPORT.search(scope(statement.text, found.start))


def is_told(statement: Statement, found: Found) -> bool:
    """Say whether an amount is told to a reader: no report, and no other drug or drink."""
    near = scope(statement.text, found.start)
    if _only_names_a_time(statement, found):
        return False
    return not _REPORT.search(near) and not _OTHER.search(near)


RULES = (
    Rule(
        id="claim-dose-take",
        level=Level.ERROR,
        catches="tells a reader how much to take",
        reason="The right dose depends on the person and the route; overdoses have happened at "
        "home.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="EVIDENCE|WARNS",
        patterns=(
            rf"^(?:\w+ly |then |next |first |please |for \w+ |to \w+ (?:\w+ )?|, |at home |once "
            rf"\w+ |if [\w ]+, )*@{_TAKE}<gap4>{_AMOUNT}",
            rf"(?:you|we (?:recommend|suggest)(?: you)?|(?:can|should|may|must|could|need to|"
            rf"have to|is to|then|and|,|simply|just|to))(?: \w+){{0,2}}? @{_TAKE}<gap3>{_AMOUNT}"
            rf"(?=.*)",
            r"^(?:\w+ly |then |please |first )?@(?:use|take|swallow|dissolve|inject|spray|put|"
            r"place|let|hold)"
            r" (?:the |a |an |your |one |two |this )?(?:\w+ )?(?:spray|lozenges?|troches?|tablets?|"
            r"ketamine|drops?|shots?|dose)[^.!?]{0,40}? (?:<NUM> (?:times|minutes?|hours?)|once|"
            r"twice|"
            r"daily|every|a day|a week|at night|under your tongue|each|minutes)",
            r"^(?:\w+ly |then |please |first )?@(?:spray|squirt|puff|sniff|snort|inhale|inject)"
            r"<gap4>(?:nostrils?|nose|each side|once|twice|thigh|arm|muscle)",
            r"@(?:dissolve|swallow|hold|place|let|keep|tuck) (?:\w+ ){0,3}?(?:lozenges?|"
            r"troches?|tablets?|ketamine|it)<gap6>(?:<NUM> minutes?|under|tongue|cheek|"
            r"swallow|spit)",
        ),
        guard=is_instruction,
    ),
    Rule(
        id="claim-dose-advice",
        level=Level.ERROR,
        catches="recommends a dose",
        reason="The right dose depends on the person and the route, so no page can name one.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="EVIDENCE|WARNS",
        patterns=(
            r"@(?:good|right|ideal|correct|best|recommended|safe|standard|typical|usual|normal|"
            r"optimal|proper|perfect|starting|effective|sensible|suggested|low|ordinary|common) "
            r"(?:\w+ )?(?:dose|dosage|amount)(?: \w+){0,4}? (?:is|of|would be|:)(?: \w+){0,3}? "
            r"(?:\d+(?:\.\d+)?|<NUM>) ?(?:mg|milligrams?|ml|lozenges?|troches?|sprays?|mcg|to)",
            r"@(?:you|patients|adults|people|beginners|everyone|women|men|most people)(?: \w+ly)? "
            r"(?:should|"
            r"need|needs|must|ought to|will need|do best on|can have|may have|require|want|do "
            r"well on|start on|respond (?:well|best) to)(?: "
            r"\w+){0,3}? \d+(?:\.\d+)? ?(?:to \d+(?:\.\d+)? )?(?:mg|milligrams?|ml|lozenges?|"
            r"sprays?|mcg)",
            r"@(?:typical|usual|normal|standard|common|recommended|ideal|best|good|right) (?:\w+ "
            r")?(?:doses?|amounts?)"
            r" (?:is|are|range|run)[^.!?]{0,20}? \d+(?:\.\d+)?",
            r"@(?:your|the) dose (?:is|should be|will be|ought to be|must be)(?: \w+){0,2}? "
            r"\d+(?:\.\d+)?",
            r"@(?:we|i) (?:recommend|suggest|advise)(?: \w+){0,4}? \d+(?:\.\d+)? ?(?:mg|"
            r"milligrams?|lozenges?|sprays?)",
            r"@\d+(?:\.\d+)? ?(?:mg|milligrams?)(?: \w+){0,6}? (?:is|are) (?:\w+ )?(?:right|"
            r"enough|plenty|ideal|best|safe|fine|a good|the right|recommended|sufficient)",
        ),
        guard=is_instruction,
    ),
    Rule(
        id="claim-dose-adjust",
        level=Level.ERROR,
        catches="tells a reader to change or repeat a dose",
        reason="More can slow breathing or cause loss of consciousness; only a clinician changes "
        "it.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="EVIDENCE|WARNS",
        unless=r"blood pressure|antidepressant|lithium|insulin|water",
        patterns=(
            r"(?:^|[,;:.] |you (?:\w+ )?(?:can|may|should|could|might|need to|must) (?:\w+ )?|"
            r"(?:to|and|then|simply|just|,|safely|please|safe to|fine to|free to|okay to) )"
            r"@(?:double|increase|raise|lower|halve|adjust|repeat|titrate|bump up|step up|go "
            r"up on|redose|re dose|change|triple|boost|add to|build up|ramp up|escalate|split|"
            r"reduce|skip)"
            r" (?:\w+ ){0,3}?(?:dose|doses|dosage|lozenges?|troches?|sprays?|amount|mg)",
            r"(?:^|[,;:.] |you (?:can|may|should|could|might)|and|to|then|just|please|simply|,)"
            r"(?: \w+){0,2}? ?@(?:take|use|try|add|have) (?:\w+ ){0,2}?(?:more|a bit more|a "
            r"little more|some more|another|a second|"
            r"a third|an extra|one more|two more|extra|a booster|twice as much)"
            r"(?= (?:doses?|lozenges?|troches?|sprays?|half|one|ketamine|of it|tablets?|if|when|"
            r"until|"
            r"after|later|an hour|to (?:get|feel|deepen|reach)|\d+)|$|[,;.])",
            r"@(?:more|another|a second|an extra|a higher|higher|bigger|stronger) (?:dose|lozenge|"
            r"troche|spray|doses|lozenges)<gap3>(?:is|are|will|can|works?) (?:\w+ )?(?:fine|ok|"
            r"okay|safe|help\w*|better|work|deepen|solve|needed|faster|do)",
        ),
        guard=is_instruction,
    ),
    Rule(
        id="claim-amount",
        level=Level.WARNING,
        catches="names an amount of the drug as if for the reader",
        reason="Doses differ by person and route; a figure on a page can be taken as advice.",
        source=_SOURCE,
        fix="Say who got that amount, in which trial or on which label, or leave it out.",
        unless=r"spravato|label|devices?|packs?|extra|how (?:much|many)|too (?:many|much)|ask|"
        r"never|"
        r"share\w*|someone else|meant for|list",
        patterns=(
            r"@(?:\d+(?:\.\d+)?(?: to \d+(?:\.\d+)?)?|<NUM>) ?(?:mg|milligrams?|mcg|micrograms?)",
            r"@<NUM> (?:\w+ )?(?:lozenges?|troches?|sprays?|capsules?|squirts|puffs)",
        ),
        guard=is_instruction,
    ),
)
