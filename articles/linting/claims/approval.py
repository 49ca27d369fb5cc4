"""Approval: ketamine and KAT are not FDA-approved for any mental health condition."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

import re

from articles.linting.claims.rules import Found, Rule, Statement
from articles.linting.claims.words import rx
from articles.problems import Level

_SAY = (
    "Write: Ketamine is FDA-approved only as an anesthetic. Using it for depression is off-label. "
    "Or name esketamine (Spravato) if you mean it."
)
_SOURCE = ("fda-2023-compounded-ketamine", "fda-nda211243-history", "fda-offlabel-patients")
_OURS = (
    r"(?:ketamine|kat|racemic ketamine|ketamine \w+|lozenges?|troches?|infusions?|"
    r"compounded \w+|our \w+(?: \w+)?|the (?:treatment|therapy) we offer|this (?:treatment|"
    r"therapy|medicine))"
)
_OK = (
    r"(?:approv(?:ed|es|e|al|als)|clear(?:ed|s|ance)|authori[sz](?:ed|es|ation)|licen[sc]ed|"
    r"green ?lit|green light(?:ed)?|sign(?:s|ed) off|seal of approval|stamp of approval|"
    r"blessing|sanctioned|go ahead|nod|endors(?:ed|es|ement)|okayed|ok d|passed|certified|"
    r"accept(?:s|ed)?|on label|indicated|label(?:ed)?|rubber stamp(?:ed)?|recogni[sz](?:es|ed))"
)
_AGENCY = (
    r"(?:fda|the agency|federal (?:regulators?|government|agenc(?:y|ies)|officials)|regulators?|"
    r"(?:us|the) government|government|health (?:authorit(?:y|ies)|officials|regulators?)|"
    r"washington|the feds|drug regulators?|authorities)"
)
_USE = r"(?:<MIND>|mood|therapy|treatment|hard to treat|veterans|patients)"
_ANESTHETIC = rx(r"an?esthe\w+|surg\w+|operat\w+|put (?:people|patients) to sleep|numb\w*")
_BOTH = rx(
    r"(?:<KET> (?:and|or|as well as|like|just like|& ) <ESK>|<ESK> (?:and|or|as well as) "
    r"(?:generic |plain |racemic |iv )?<KET>|<ESK>.*\balso\b.*<KET>|(?:like|just like|same as|"
    r"as well as|along with) "
    r"<ESK>|<ESK>(?!.* (?:think|believe|assume|that) ).*(?:<KET>|our \w+)(?: \w+)? (?:is|are) "
    r"(?:\w+ )?(?:approved|cleared))"
)
_ESKETAMINE = rx(r"<ESK>|tms|nasal spray called")
_SUBJECT = rx(
    r"<KET>|psychedelic\w*|infusions?|lozenges?|troches?|compounded|our|we|the (?:treatment|"
    r"therapy|medicine)|this (?:treatment|"
    r"therapy)|it"
)
_OTHER_USE = rx(r"(?:and|as well as|plus|or|but also|now|then|since|today|,)<gap6><MIND>")
_UNAPPROVED = rx(
    r"off label|seek\w*|sought|appl(?:y|ied|ication)|pending|whether|if|prior|plan|unapproved|not|"
    r"never|no|without|only (?:as|for)|other than|none"
)

_FRAGMENT = rx(
    r"^(?:fully |now |officially |yes, )*@fda (?:approved|cleared|licensed|authorized)[.!]$|"
    rf"^(?:approved|cleared|licensed|authorized) by (?:the )?{_AGENCY} (?:for|to treat)<gap2><MIND>"
)
_DENIES_OFF_LABEL = rx(r"(?:nothing|(?:is|are|was) (?:not|no longer|never)) @off label")
_OURS_NOT = re.compile(  # "Spravato is approved, ketamine is not"
    r"\b(?:ketamine|kat|ours|which|that one|they|lozenges|infusions) (?:is|are|has|have|does|do) "
    r"not(?= been[.,;]| yet|[.,;]|$)|\b(?:for|as|by|to treat) (?:none|nothing|neither|no)\b"
)
_SAYS_OFF_LABEL = re.compile(r"(?<!not )(?<!longer )(?<!never )(?<!t )\boff label\b")


def is_about_ketamine(statement: Statement, found: Found) -> bool:
    """Say whether ketamine for the mind is meant: not esketamine, nor the anesthetic."""
    text = statement.text
    if _OURS_NOT.search(text):
        return False
    if _FRAGMENT.search(text):
        return True
    if _DENIES_OFF_LABEL.search(found.words):
        return not _ESKETAMINE.search(text)
    if _SAYS_OFF_LABEL.search(text):
        return False
    if _ESKETAMINE.search(text) and not _BOTH.search(text):
        return False
    if _UNAPPROVED.search(found.words) or not _SUBJECT.search(text):
        return False
    if "anesth" in text or _ANESTHETIC.search(text):
        return _OTHER_USE.search(text, found.start) is not None and bool(
            rx(rf"<KET><gap9>{_OK}<gap9>(?:and|as well as|but also|now)<gap4><MIND>").search(text)
        )
    return True


RULES = (
    Rule(
        id="claim-approval-condition",
        level=Level.ERROR,
        catches="presents ketamine or KAT as approved for mental health",
        reason="The FDA has approved ketamine only as an anesthetic, and KAT for nothing.",
        source=_SOURCE,
        fix=_SAY,
        unless_meant="EVIDENCE|WARNS",
        patterns=(
            rf"{_OURS}<gap6>@(?:an? )?(?:{_OK}) (?:\w+ )?(?:for|to treat|in|as|treatment|against|"
            rf"therapy|by {_AGENCY} (?:for|as|to treat|in))<gap4>{_USE}",
            rf"{_AGENCY}<gap4>@(?:{_OK})<gap4>{_OURS}<gap6>{_USE}",
            rf"{_AGENCY}<gap4>@{_OK} <KET>",
            rf"{_AGENCY} (?:\w+ )?(?:gave|gives|has given|granted|put)<gap6>@{_OK}",
            rf"{_OURS}<gap4>@(?:won|received?|got|gained|earned|secured|obtained|has|have|carr(?:y|"
            rf"ies)|holds?|enjoys?|given) (?:\w+ ){{0,3}}?(?:{_AGENCY} )?(?:full )?{_OK}",
            rf"(?:{_OURS}|it|we \w+)[^;.!?]{{0,50}}? @(?:approved|licen[sc]ed (?:as|for|to)|"
            rf"government approved|approval|on label)[^;.!?]{{0,50}}? (?:{_USE}|antidepressant|"
            rf"anxiety|uses?)",
            r"(?:<ILL>|<MIND>)[^;.!?]{0,30}? @(?:an? |one of the )?(?:approved|licen[sc]ed|on "
            r"label) (?:\w+ )?(?:uses?|indications?|reasons?)",
            r"@(?:list|register|roster) of (?:\w+ )?approved<gap3>(?:antidepressants?|medicines?|"
            r"treatments?|drugs?|therap\w+)",
            rf"^@(?:approved|cleared|licensed|authorized|endorsed) by (?:the )?{_AGENCY}(?:,| for|"
            rf" to treat)",
            r"@(?:government|federally|officially) (?:approved|licensed|authorized|sanctioned)",
            r"@approved (?:ketamine|kat) (?:treatments?|therap\w+|infusions?|care|for)",
            r"(?:with|under|thanks to) @(?:full )?fda approval<gap6><KET>",
            r"@(?:nothing|(?:is|are|was) (?:not|no longer|never)) off label",
            r"^(?:fully |now |officially |yes, )*@fda (?:approved|cleared|licensed|authorized)",
        ),
        guard=is_about_ketamine,
    ),
    Rule(
        id="claim-approval-fda",
        level=Level.ERROR,
        catches="calls ketamine or KAT FDA-approved without saying for what",
        reason="A reader takes it for approval as a mental health treatment, which does not exist.",
        source=_SOURCE,
        fix=_SAY,
        unless_meant="EVIDENCE|WARNS",
        patterns=(
            rf"@fda (?:\w+ )?(?:approved|cleared|authori[sz]ed|licensed|certified|accepted)<gap2>"
            rf"{_OURS}",
            rf"{_OURS}<gap4>@{_AGENCY} (?:approved|cleared|authori[sz]ed|licensed|certified|"
            rf"approval|clearance|accepted|sanctioned|endorsed)",
            rf"{_OURS}<gap4>@{_OK} (?:by|from|of)<gap2>{_AGENCY}",
            rf"{_AGENCY}<gap3>@(?:has |have )?(?:approved|cleared|authori[sz]ed|licensed|"
            rf"sanctioned|endorsed|green ?lit|okayed|recogni[sz]\w+)<gap3>{_OURS}",
            r"@fda (?:\w+ )?(?:says?|states?|agrees?|confirms?|allows?|permits?|lets?|accepts?|"
            r"recommends?|supports?|backs?)<gap4><KET><gap6><MIND>",
            rf"{_AGENCY} (?:has |have |had )?@(?:signed off on|said yes to|given the (?:nod|green "
            rf"light|"
            rf"go ahead|ok) to|waved through|blessed|cleared the way for)<gap2>{_OURS}",
            rf"{_OURS}<gap3>@(?:passed|cleared|met|got through|sailed through)<gap3>(?:fda|"
            rf"federal)",
            rf"{_AGENCY} (?:\w+ ){{0,2}}?@(?:confirm\w*|declar\w+|rul\w+|announc\w+|certif\w+|"
            rf"decid\w+|agree\w*|"
            rf"acknowledg\w+|recogni[sz]\w+|classif\w+|list\w*)<gap3><KET><gap6>(?:treatment|"
            rf"therapy|<MIND>|"
            rf"safe|effective)",
            rf"{_AGENCY} (?:\w+ )?@(?:considers?|regards?|sees?|treats?|views?|rates?|deems?|"
            rf"calls?) <KET>"
            rf"[^.!?]{{0,40}}?(?:treatment|therapy|safe|effective|medicine|valid|legitimate|"
            rf"<MIND>)",
            r"^@(?:ketamine|kat): (?:\w+, )*approved",
            r"@(?:an? |as an? )approved (?:drug|medicine|treatment|therapy)[^.!?]{0,40}? "
            r"(?:<KET>)"
            r"[^.!?]{0,30}? (?:<MIND>)",
            r"@fda approved (?:program|protocol|clinic|treatment center|approach|method|"
            r"psychedelic\w*)",
        ),
        guard=is_about_ketamine,
    ),
    Rule(
        id="claim-approval-spravato-alike",
        level=Level.ERROR,
        catches="treats ketamine as the same product as Spravato",
        reason="They are different products under different rules, and only Spravato is approved.",
        source=("fda-2022-compounded-ketamine-nasal", "fda-2023-compounded-ketamine"),
        fix="Write that Spravato (esketamine) is a different, approved product, or leave it out.",
        of_any=True,
        patterns=(
            r"<KET><gap6>@(?:the )?(?:exact |very )?(?:same|identical|equal|equivalent|"
            r"interchangeable|no different|just (?:like|as good))<gap4><ESK>",
            r"<ESK> and (?:\w+ )?<KET><gap3>@(?:the )?(?:same|identical|interchangeable|"
            r"equivalent)",
            r"<KET> and (?:\w+ )?<ESK><gap3>@(?:the )?(?:same|identical|interchangeable|"
            r"equivalent)",
            r"@(?:generic|cheaper|off brand|low cost|compounded|unbranded|brand free|budget) "
            r"(?:version of |form of |equivalent of |alternative to |copy of )?(?:<ESK>)",
            r"<KET><gap4>@(?:generic|cheaper|unbranded)<gap3>(?:of|to|for) <ESK>",
            r"(?:no|not any|little|hardly any|zero) (?:\w+ ){0,4}?@(?:difference|distinction)<gap2>"
            r"between<gap6>(?:<ESK>)",
            r"@(?:no|little|hardly any|zero) (?:\w+ ){0,4}?(?:difference|distinction)<gap2>between"
            r"<gap6><ESK>",
            r"<ESK><gap2>@(?:is )?(?:just|simply|only|nothing but|merely) (?:\w+ ){0,2}?<KET>",
        ),
    ),
)
