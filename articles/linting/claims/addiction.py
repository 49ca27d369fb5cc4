"""Addiction: ketamine can be misused and can cause dependence."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_SOURCE = ("le-2022-abuse-liability", "swainson-2022-addiction", "crane-2023-ketamine-ads")
_FIX = (
    "Write that it can be misused and cause dependence, that the risk looks lower with "
    "supervised, spaced doses, and that you watch for it."
)
_HABIT = (
    r"(?:addict(?:ive|ion|ed|s|ing)?|habit form\w+|dependen(?:ce|cy|t)|hooked|abus(?:e|ed|ive|"
    r"able)|misus(?:e|ed)|crav(?:e|es|ing|ings)|withdrawals?|toleran(?:ce|t)|(?:build|form|"
    r"develop|pick up) (?:a |any )?habit|junkie|addictions|relaps(?:e|ing))"
)

RULES = (
    Rule(
        id="claim-addiction-denied",
        level=Level.WARNING,
        catches="denies that ketamine can cause dependence",
        reason="Ketamine is a controlled drug that can be misused and can cause dependence.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        says=DENIED,
        unless=r"difference|not (?:a |an )?(?:\w+ )?(?:treatment|remedy|proven) (?:for|of)|"
        r"not (?:zero|"
        r"nothing|without|impossible|non)|<COMPARED>|does not (?:make|remove|"
        r"prevent|protect)|tell us|alcohol use|first choice|methadone|less likely|whether|not "
        r"enough|no test",
        patterns=(
            rf"<TREAT><gap9>@{_HABIT}",
            rf"(?:no one|nobody|you|anyone|people|patients|there|zero|non|no|without|not|is|one|"
            rf"never)<gap6>@{_HABIT}",
            r"@(?:addiction|dependence|dependency|abuse|misuse|craving|withdrawal|tolerance)"
            r"<gap3>(?:concern|issue|problem|worry|risk|possible|a thing)",
        ),
    ),
    Rule(
        id="claim-addiction-myth",
        level=Level.WARNING,
        catches="waves the question of addiction away",
        reason="Ketamine is a controlled drug that can be misused and can cause dependence.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="",
        says=ASSERTED | DENIED,
        unless=r"not (?:zero|nothing|without|impossible|free)|"
        r"not (?:\w+ ){0,3}(?:non|un) ?addict\w+|do not believe|false that|untrue",
        patterns=(
            r"@(?:non|un) ?addict\w+|@nonaddictive|@non habit forming|@addiction free",
            rf"{_HABIT}<gap6>(?:is|are|was) @(?:a |an |just |only |simply |pure )*(?:myths?|false|"
            rf"impossible|unheard of|out of the question|no (?:concern|issue|problem|risk)|"
            rf"nonexistent|nothing to|zero|virtually unknown|negligible|unfounded|very rare|nil|"
            rf"not (?:a|an) (?:concern|issue|problem|risk|worry))",
            rf"{_HABIT}<gap6>@(?:never (?:been )?(?:seen|had|heard|met)|not (?:seen|had)|do not "
            rf"(?:see|"
            rf"happen)|does not happen|never happens?)",
            rf"@(?:makes?|made|renders?|keeps?|rules? out|prevents?|protects?|eliminat\w+|"
            rf"removes?|takes? away|free of|without|no|zero)<gap4>{_HABIT}<gap2>(?:impossible|"
            rf"out|away|at bay|risk|unlikely|potential|worries|concerns?|behind)",
            rf"@(?:do not|no need to|never|need not|stop) (?:\w+ )?(?:worry\w*|fear\w*|be "
            rf"(?:afraid|scared))<gap4>{_HABIT}",
            rf"@(?:impossible|hardly possible|too (?:low|small|rare)|unable) (?:\w+ ){{0,6}}?"
            rf"{_HABIT}",
            r"@(?:minimal|negligible|virtually no|almost no|low|little|tiny|practically no|0|"
            r"zero) (?:\w+ ){0,2}?(?:addiction|abuse|dependence|addictive|misuse|dependency)"
            r"(?! seen)",
            r"@(?:as addictive as|less addictive than|no more addictive than) (?:\w+ )?(?:coffee|"
            r"chocolate|sugar|tea|aspirin|caffeine|water|alcohol|opioids)",
        ),
    ),
    Rule(
        id="claim-addiction-highly",
        level=Level.WARNING,
        catches="calls ketamine highly addictive without saying how it is used",
        reason="Dependence is real, but was uncommon in supervised care; data are limited.",
        source=("le-2022-abuse-liability", "winstock-2012", "zaki-2025-sustain3"),
        fix=_FIX,
        unless_meant="",
        unless=r"<COMPARED>|heavy|daily use|recreational|illegal",
        patterns=(
            r"<KET><gap4>@(?:highly|extremely|very|intensely|notoriously|dangerously|instantly) "
            r"addictive",
            r"@(?:everyone|all|most)<gap6>(?:ketamine|kat)<gap3>(?:becomes?|gets?|end up) "
            r"(?:addicted|hooked|dependent)",
        ),
    ),
)
