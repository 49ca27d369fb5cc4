"""Pregnancy and breastfeeding: it may harm, and little is known."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_PREGNANT = (
    r"(?:pregnan\w+|expecting|expectant|moms? to be|mothers? to be|trimester|unborn|fetus|"
    r"f(?:o)?etal|conceiv\w*|trying for a baby|with child|maternity|prenatal|baby bump|having a "
    r"baby|your baby|womb)"
)
_NURSING = (
    r"(?:breast ?feed\w*|breast milk|breastmilk|nursing|lactat\w+|your milk|milk|pump\w*|"
    r"nurse (?:your|the|a) baby|feed(?:ing)? your baby|new mothers?|new moms?)"
)
_BABY_SOURCE = ("janssen-2026-spravato-label", "lactmed-esketamine", "majdinasab-2023")
_BABY_FIX = "Write that it is not recommended, that little is known, and to talk with both doctors."

RULES = (
    Rule(
        id="claim-pregnancy",
        level=Level.WARNING,
        catches="allows ketamine in pregnancy",
        reason="It may harm an unborn baby, and very little is known.",
        source=_BABY_SOURCE,
        fix=_BABY_FIX,
        presumes=True,
        unless=r"reason to wait|tell us|ask|harm\w*|not (?:recommended|known|safe|have)|"
        r"should not|must not|"
        r"can not|do not|test|registry|if you (?:are|become|get|might)<gap4>(?:tell|call|talk)|"
        r"hotline|avoid|little is known|<STUDY>|birth control(?: before| while)|prevent",
        patterns=(
            rf"<TREAT><gap9>@{_PREGNANT}",
            rf"@{_PREGNANT}<gap9>(?:<TREAT>|safe\w*|fine|ok|okay|can have|may have|welcome|"
            rf"benefit\w*|unharmed|unaffected)",
            rf"@(?:safe|harmless|fine|ok|okay|gentle)<gap6>{_PREGNANT}",
            rf"{_PREGNANT}[^.!]{{0,40}}? @<KET><gap4>(?:option|possible|safe|fine|ok|for you|"
            rf"available|can|wait)",
        ),
    ),
    Rule(
        id="claim-pregnancy-denied",
        level=Level.WARNING,
        catches="denies a risk in pregnancy, or the need to prevent one",
        reason="It may harm an unborn baby, and very little is known.",
        source=_BABY_SOURCE,
        fix=_BABY_FIX,
        unless_meant="",
        says=DENIED,
        unless=r"do not have|not (?:recommended|known|safe|start|use)|should not|must not|can not "
        r"have|can not say|breast|<STUDY>|drug test|do not take|will not (?:treat|give)",
        patterns=(
            r"@(?:need|reason|have to|required?|necessary|matter|worry|must|barrier|obstacle|"
            r"problem|stop)<gap6>(?:birth control|contracepti\w+|pregnan\w+|condoms?|baby|the "
            r"pill)",
            rf"{_PREGNANT}<gap4>@(?:reason|problem|barrier|obstacle|rule|mean|stop|prevent|"
            rf"matter|exclude|keep)\w*",
            r"@(?:harm|hurt|affect|reach|cross|damage|risk|danger|bother|touch|influence)\w*<gap4>"
            r"(?:baby|unborn|fetus|pregnan\w+|placenta|womb|babies)",
            r"@(?:birth control|contraception|contraceptives|pregnancy tests?)<gap3>(?:needed|"
            r"required|necessary|asked)",
        ),
    ),
    Rule(
        id="claim-breastfeeding",
        level=Level.WARNING,
        catches="allows ketamine while breastfeeding",
        reason="Spravato’s label advises against it, and only a handful of women were studied.",
        source=_BABY_SOURCE,
        fix=_BABY_FIX,
        says=ASSERTED | DENIED,
        unless=r"can not (?:say|tell)|not (?:to|recommended|known|been shown|safe|breastfeed)|"
        r"tell us|"
        r"ask|talk|<STUDY>|too few|should not|must not|do not|avoid|little is known|"
        r"home|staff|board|facility|care|milk of|no one knows|not advised|advises? against|"
        r"in \w+ (?:people|women)",
        patterns=(
            rf"@{_NURSING}<gap9>(?:<TREAT>|safe\w*|fine|ok|okay|can|may|no problem|clear|harm\w*|"
            rf"worry|risk|normal|as usual|resume|same)",
            rf"(?:<TREAT>|you can|you may|safe|fine)<gap9>@{_NURSING}",
        ),
    ),
)
