"""Suicide: ketamine has not been shown to prevent it, and is no crisis care."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_SOURCE = ("janssen-2026-spravato-label", "ploderl-2025", "988-lifeline")
_FIX = (
    "Write that it is not shown to prevent suicide, and to call or text 988, or 911, in a crisis."
)
_SUICIDE = (
    r"(?:suicid\w*|taking (?:their|your|his|her) (?:own )?li(?:fe|ves)|end(?:ing)? (?:your|"
    r"their) (?:own )?li(?:fe|ves)|kill(?:ing)? (?:your|them)sel\w+|want(?:ing)? to die|self harm|"
    r"die by|in crisis|a crisis|mental health crisis|crisis|not want to live|life is not worth|"
    r"dark(?:est)? thoughts|urge to die|death wish)"
)

RULES = (
    Rule(
        id="claim-suicide-prevents",
        level=Level.WARNING,
        catches="says that ketamine prevents suicide or saves lives",
        reason="Thoughts eased for days in trials; fewer attempts or deaths have not been shown.",
        source=_SOURCE,
        fix=_FIX,
        unless=r"<COMPARED>|<STUDY>|no one has shown|not (?:been )?shown|may ease|might ease|"
        r"not known|988|911|ask|tell|should|need|watch|if you|for up to|no trial|early|still|"
        r"whether|quality|young people|substitute|watch",
        patterns=(
            rf"@(?:prevent\w*|stop\w*|end\w*|protect\w*|reduc\w+|cur(?:es|ed|b\w*)|halt\w*|"
            rf"eliminat\w+|eras\w+|keep\w*|save[sd]?|guard\w*|defus\w+|remov\w+|lower\w*|"
            rf"avert\w*|reliev\w+|switch\w* off|wip\w+|silenc\w+|ease[sd]?|cut\w*|rescue\w*|"
            rf"shut\w*|melt\w*|lift\w*|takes? away|dissolv\w*|quell\w*|clear\w*) "
            rf"(?:\w+ ){{0,6}}?{_SUICIDE}",
            rf"<KET>[^;.!?]{{0,40}}? @{_SUICIDE}",
            r"@(?:life saving|lifesaving|life ?saver|anti ?suicid\w+)",
            r"<TREAT><gap4>@(?:save[sd]?|saving|can save|will save) (?:\w+ )?(?:life|lives)",
            rf"{_SUICIDE}<gap4>@(?:vanish\w*|disappear\w*|gone|fades?|stops?|lifts?|goes away|melt"
            rf"\w*|lifted|ends?|ceased?|evaporat\w*|go away|over)<gap6>(?:ketamine|kat|infusion\w*|"
            rf"dose|session\w*|hours?|treatment|spravato|days?|minutes?)?",
            rf"<TREAT><gap3>@(?:proven|effective|works?|powerful|answer|treatment|remedy|help)"
            rf"<gap4>(?:against|for|in|to)<gap3>{_SUICIDE}",
        ),
    ),
    Rule(
        id="claim-suicide-none",
        level=Level.WARNING,
        catches="says that no one who is treated dies by suicide",
        reason="Fewer attempts or deaths have not been shown.",
        source=_SOURCE,
        fix=_FIX,
        says=DENIED,
        unless=r"<STUDY>|no one (?:can|has shown|knows)|lost (?:time|years|weight|hope)|years",
        patterns=(
            r"(?:no one|none|not one|never|not)[^;.!?]{0,60}? @(?:dies|died|die|attempt\w*|"
            r"commits?|"
            r"lost|takes? (?:their|his|her) (?:own )?li(?:fe|ves))",
        ),
    ),
    Rule(
        id="claim-suicide-instead",
        level=Level.WARNING,
        catches="offers ketamine instead of crisis care",
        reason="A person in crisis needs 988 or 911 at once, not an appointment.",
        source=_SOURCE,
        fix="Write “If you are thinking about suicide, call or text 988, or call 911.”",
        unless_meant="",
        of_any=True,
        says=ASSERTED | DENIED,
        unless=r"(?:call|text|dial|chat)(?: \w+){0,3} (?:988|911)|no treatment can|nothing can|"
        r"not a substitute|not (?:replace|"
        r"take the place)|do not wait|(?<!need to )(?<!have to )go to (?:the|an) (?:emergency|"
        r"nearest)|safety plan|substitute "
        r"for|988 (?:now|or|by)|<STUDY>|tell us|stay with|not for emergencies|no emergency",
        patterns=(
            rf"{_SUICIDE}<gap6>@(?:book|schedule|come (?:to|in|see)|call (?:us|our|the clinic)|"
            rf"ask (?:us )?(?:for|about)|try|get|start|visit|make an appointment|contact us|"
            rf"ketamine (?:can|is|will)|an infusion|reach out to us|consider|see us|wait|message|"
            rf"e mail|text us|our clinic)",
            rf"@(?:book|schedule|come to us|come in|come see us|call us|try|start|wait for|ask for|"
            rf"get|contact us|e mail us|an infusion)"
            rf"<gap9>(?:when|if|while|for|because|as soon as|during|in)<gap4>{_SUICIDE}",
            r"@(?:book|schedule|order|get|try) (?:\w+ ){0,3}?emergency (?:\w+ )?(?:infusion|"
            r"session|dose|"
            r"appointment|ketamine)",
            r"@(?:no need|do not need|need not|instead of|rather than|skip|avoid|without|before "
            r"you|no reason|not have to)<gap4>(?:emergency room|emergency (?:department|care)|"
            r"hospital\w*|988|911|hotline|crisis line|er)(?! food| bed)",
            r"@(?:replaces?|substitutes?|alternative to|better than|as good as)<gap3>(?:hospital "
            r"(?:care|stay)|hospitali[sz]ation|emergency care|crisis (?:care|line)|988)",
        ),
    ),
)
