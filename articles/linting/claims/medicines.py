"""Stop-your-medicine: never suggest that a patient changes a prescription alone."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

import re

from articles.linting.claims.frames import scope
from articles.linting.claims.rules import ASSERTED, DENIED, SAID, Found, Rule, Statement
from articles.linting.claims.words import rx
from articles.problems import Level

_SOURCE = ("fda-2019-spravato-approval", "popova-2019", "ftc-2022-health-products-guidance")
_FIX = "Write: “Keep taking your medicines unless your prescriber changes them.”"
_STOP = (
    r"(?:stop(?:s|ped|ping)?(?: taking| using)?|quit(?:s|ting)?(?: taking)?|come[sb]? off(?: of)?|"
    r"coming off|came off|go(?:es|ing)? off|get(?:s|ting)? off(?: of)?|wean\w*(?: \w+)?(?: off)?|"
    r"taper\w*(?: off| down| from)?|discontinu\w+|drop(?:s|ped|ping)?|ditch\w*|cut(?:s|ting)? "
    r"(?:out|back on|down on)|cut(?:s|ting)? down on|cut(?=<gap4>(?:in half|down|by))|halv(?:e|"
    r"ing)|give[s]? up|giving up|"
    r"throw(?:s|ing)? (?:away|out)|toss(?:es|ing)?(?: out| away)?|leav(?:e|ing) (?:out|off|"
    r"behind)|leave(?=<gap4>(?:at home|behind|aside))|paus(?:e|ing)|skip(?:s|ping)?|omit(?:s|"
    r"ting)?|hold(?:ing)?(?: off(?: on)?)?|"
    r"withhold\w*|forgo\w*|avoid taking|flush\w*|ceas(?:e|ing)|abandon\w*|do without|"
    r"say(?:ing)? good ?bye to|get(?:s|ting)? rid of|reduc(?:e|ing)|lower(?:ing)?|"
    r"stay(?:ing)? off|miss(?:ing)?|suspend\w*|break(?:ing)? from|take a break from|"
    r"put away|shelve|lose the|delay(?:ing)?|phase out|kick)"
)
_DAILY = (
    r"(?:<MEDS>(?: doses?)?|(?:morning|evening|daily|usual|regular|next) (?:dose|doses|pill|"
    r"tablet)s?)"
)
_CHECKED = rx(
    r"unless (?:your|a|the|you and|their|an?)|until you (?:have )?(?:talk|speak|ask|check)\w*|"
    r"<CLINICIAN>(?: \w+)? (?:who|tells?|told|says?|said|asks?|asked|wants?|decides?|may|might|"
    r"will|can|should|agrees?|advis\w+|chang\w+|helps?|plans?)|(?:ask|talk with|talk to|speak "
    r"(?:with|to)|check with|tell|call|contact|plan(?:ned)? with|agree(?:d)? with|together with|"
    r"check with)(?: \w+){0,2} (?:<CLINICIAN>|us|the clinic|"
    r"person who|"
    r"whoever)|medical (?:help|advice|supervision)|prescribe[sr]\w*|on your own (?:can|is)|"
    r"surgery|can (?:be (?:dangerous|risky|harmful)|cause|make you|lead|bring)|(?:is|are) (?:\w+ "
    r")?(?:dangerous|risky|unsafe|harmful)|<STUDY>|relaps\w*|without (?:asking|talking|"
    r"checking|medical|your (?:doctor|prescriber|clinician|ok))|suddenly|have (?:\w+ )?stopped|"
    r"if you (?:\w+ )?stop\w*|"
    r"placebo|side effects?|label|withdrawal|may (?:cause|bring)|can make your|symptoms worse|"
    r"supervised|slow(?:ly)?|gradual\w*|step by step"
)
_ALONE = rx(
    r"on your own|by yourself|without (?:asking|telling|a doctor|your doctor|medical)|"
    r"no need to (?:ask|tell)|before you (?:ask|tell)"
)


_HARMFUL = re.compile(r"\b(?:can (?:cause|bring|be)|dangerous|seizures|never|(?:do|should) not)\b")


def is_advice(statement: Statement, found: Found) -> bool:
    """Say whether a reader is told to do so alone: no prescriber, no warning of harm."""
    before = statement.text[: found.end]
    if re.search(r"\b(?:can|may|might) cause\b|\b(?:risky|dangerous|unsafe)\b", before):
        return False
    near = scope(statement.text, found.start)
    return (bool(_ALONE.search(near)) and not _HARMFUL.search(near)) or not _CHECKED.search(near)


RULES = (
    Rule(
        id="claim-medicine-stop",
        level=Level.ERROR,
        catches="tells a reader to stop or skip a medicine, or that they can",
        reason="Stopping a medicine alone can be dangerous, and no trial shows that KAT allows it.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        of_any=True,
        unless=r"extra doses?|missed|ask (?:your|the) (?:clinician|doctor|prescriber|clinic)|"
        r"do not stop|never stop|you (?:may|might|can) wait|as prescribed|"
        r"keep taking your (?:medicines?|usual)(?! \w+ after)",
        patterns=(
            rf"(?:you|patients|people|we|many|most|clients|to|ketamine|kat|treatment|our \w+|and|"
            rf"can|could|will|may|should|must|need to|have to|safely|simply|just|down|lets?|helps?|"
            rf"please|fine|ok|okay|safe|"
            rf"all right|consider|try|recommend|suggest|advise|start|then|ready|time)"
            rf"(?: \w+){{0,3}}? @{_STOP} (?:\w+ ){{0,3}}?{_DAILY}",
            rf"^(?:\w+ly |please |first |then |just |simply |, )*@{_STOP} (?:\w+ ){{0,3}}?"
            rf"{_DAILY}",
            rf"^(?:the )?(?:day|night|week|morning|evening|month|\w+ days?) (?:before|of|"
            rf"prior)[^.!?]{{0,20}}?, "
            rf"@{_STOP} (?:\w+ ){{0,3}}?{_DAILY}",
            rf"[,;:.] (?:please |then |so |and |just )*@{_STOP} (?:\w+ ){{0,3}}?{_DAILY}",
            rf"{_DAILY}<gap3>@(?:can|should|must|need to|may|could|has to|have to) (?:\w+ )?"
            rf"(?:be )?(?:stopped|skipped|dropped|paused|left out|left off|discontinued|tapered|"
            rf"held|omitted|withheld|go|wait|reduced|halved|thrown|forgotten|a rest)",
            r"@(?:off|away from|out of|past|beyond) (?:of )?(?:your |their |all |the |these )*"
            r"(?:<MEDS>|(?:psychiatric|prescription) drugs)(?= |$|\W)"
            r"(?<=(?:.|\s))(?<!off label)",
            r"@(?:forget|clear out|empty|clean out|close|burn|trash|bin|raid|retire) (?:\w+ ){0,3}?"
            r"(?:medicine cabinet|pill ?box|pill bottles?|prescriptions?|pills?|medicine chest|"
            r"<MEDS>)",
        ),
        guard=is_advice,
    ),
    Rule(
        id="claim-medicine-do-not-take",
        level=Level.ERROR,
        catches="tells a reader not to take a prescribed medicine",
        reason="Whether a dose is left out is for the prescriber to decide, with the patient.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        of_any=True,
        says=DENIED,
        unless=r"someone else|that (?:is|are) not yours|ketamine|extra|more than|new|"
        r"not prescribed|over the counter|herbal|illegal|leftover|borrow\w*|sleeping pills to|"
        r"to stop|to (?:quit|change)|keep|without (?:asking|telling)",
        patterns=(rf"@(?:take|use|swallow|bring) (?:\w+ ){{0,2}}?{_DAILY}",),
        guard=is_advice,
    ),
    Rule(
        id="claim-medicine-no-longer-needed",
        level=Level.ERROR,
        catches="says that medicines will no longer be needed",
        reason="No trial shows that KAT lets people stop a medicine.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        unless=r"extra|<COMPARED>|<STUDY>|do not need to (?:stop|change)|not (?:mean|replace)|"
        r"no one (?:should|can)|need (?:a|your) (?:list|dose)|side effects?",
        patterns=(
            rf"@(?:no longer|never again|not)(?: (?:have to|be|even|really|always))* (?:need\w*|"
            rf"require\w*|rely\w*|depend\w*|take|taking|want|"
            rf"dependent|reliant)(?: on| to)?<gap3>{_DAILY}",
            rf"@(?:do|will|may|would|can) not (?:\w+ )?need (?:\w+ ){{0,2}}?{_DAILY}",
            rf"@(?:should|need|must|do) not (?:you )?(?:need to |have to )?(?:keep|continue|stay|"
            rf"carry|go)(?: on)? (?:taking|using|with|on) (?:\w+ )?{_DAILY}",
            rf"{_DAILY}<gap4>@(?:unnecessary|a thing of the past|obsolete|optional|no longer "
            rf"(?:needed|necessary|required)|not (?:needed|necessary|required))",
        ),
        says=SAID,
        guard=is_advice,
    ),
    Rule(
        id="claim-medicine-freedom",
        level=Level.ERROR,
        catches="promises a life without medicines",
        reason="No trial shows that KAT lets people stop or cut down a medicine.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        unless=r"<COMPARED>|<STUDY>|side effects?|relapse|do not stop",
        patterns=(
            rf"@(?:free(?:s|d|dom|ing)?|liberat\w+|releas\w+|independen\w+|escape\w*|break\w* free|"
            rf"relief|life|living|live|depression|recover\w*|off|rid)(?: \w+){{0,3}}? "
            rf"(?:from|of|without|off)(?: \w+){{0,4}}? {_DAILY}",
            rf"@(?:reduc\w+|lower\w*|cut\w*|lessen\w*|end\w*|eliminat\w+|decreas\w+|remov\w+|"
            rf"minimi[sz]\w+) (?:\w+ ){{0,2}}?(?:need|dependence|reliance|dependency|use|"
            rf"burden|use of)(?: \w+){{0,3}}? {_DAILY}",
            rf"@(?:reduc\w+|lower\w*|cut\w*|lessen\w*|end\w*|eliminat\w+|decreas\w+|break\w*) "
            rf"(?:\w+ ){{0,2}}?{_DAILY} "
            rf"(?:dependence|dependency|reliance|use|need|burden)",
            rf"@(?:end|farewell|finish|last|goodbye) (?:of|to) (?:\w+ ){{0,2}}?{_DAILY}",
            rf"@(?:no more|without (?:the )?(?:need|burden|hassle)|need for|good ?bye to|farewell "
            rf"to|done with|tired of|sick of|instead of (?:taking )?(?:a )?daily|medicine free|"
            rf"drug free|pill free|medication free)"
            rf"<gap3>(?:{_DAILY}|life|living|recovery|future|healing|treatment)",
        ),
        guard=is_advice,
    ),
    Rule(
        id="claim-medicine-replace",
        level=Level.ERROR,
        catches="offers ketamine in place of a prescribed medicine",
        reason="Changing a medicine is for the prescriber; most trials kept antidepressants going.",
        source=_SOURCE,
        fix=_FIX,
        says=ASSERTED,
        unless=r"<STUDY>|<COMPARED>|list|bring|swap\w* stories",
        patterns=(
            rf"(?:<TREAT>|you|to)<gap3>@(?:replac\w+|substitut\w+|takes? the place of|take over "
            rf"from|stands? in for|supplants?|makes? up for)<gap4>{_DAILY}",
            rf"@(?:trade|swap|switch|exchange|replace|trading|swapping|switching|replacing)"
            rf"<gap4>{_DAILY}<gap4>(?:for|to|with|by)<gap2>(?:ketamine|kat|infusions?|us|our|"
            rf"treatment|sessions?|lozenges?|spravato)",
            rf"@(?:switch|move|moving|switching|change|changing|come over) from<gap3>{_DAILY}"
            rf"<gap2>to",
            rf"(?:ketamine|kat|infusions?|sessions?) @instead of (?:\w+ ){{0,3}}?{_DAILY}",
        ),
        guard=is_advice,
    ),
)
