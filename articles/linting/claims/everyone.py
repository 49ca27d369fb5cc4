"""“Everyone”: it helps some people, and some must not have it."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, Rule
from articles.problems import Level

_SOURCE = ("ftc-2022-health-products-guidance", "murrough-2013")
_FIX = "Write that it may help some people and may not help you."
_ALL = (
    r"(?:all of us|people from (?:all|every)|(?:every|each) (?:\w+ )?(?:soldier|woman|man|mother|"
    r"couple|teen|student|family|diagnosis)|everyone|anyone|every (?:single )?(?:one|person|"
    r"patient|client|veteran|adult|guest|"
    r"participant|member|individual|case)|all (?:of )?(?:our |the |these )?<PEOPLE>|each (?:and "
    r"every )?(?:patient|client|person|one)|100% of|all of (?:them|us)|(?:virtually|almost|"
    r"nearly|practically) (?:everyone|every \w+|all)|no one leaves|any (?:adult|person|patient|"
    r"one)|you too|whoever you are|people of (?:any|every|all) \w+|men and women of all ages)"
)
_GOOD = (
    r"(?:happier|happy|healed|smil\w+|cured|calmer|lighter|changed|satisfied|profits?|gains?|came|"
    r"come|left|walk(?:s|ed)? "
    r"(?:away|out)|leave|left|agrees?|loves?|would do it|works?|helps?|helped|worked|benefit(?:s|"
    r"ed)?|feels?|felt|sees?|saw|recovers?|recovered|"
    r"improves?|improved|responds?|responded|gets? better|got better|heals?|healed|"
    r"experience[sd]?|thrives?|reports?|notices?|noticed|leaves?|achieves?|finds?|found|"
    r"succeeds?|success\w*|results?|effective|right|suitable|appropriate|good|ideal|perfect|"
    r"fits?|relief|better)"
)
_ROUTINE = (
    r"before they|checked|signs?|may feel|worse|get(?:s)? (?:\w+ )?(?:plan|copy|list|check|ride)|"
    r"911|988|in the (?:study|"
    r"trial|group)|"
    r"written|different(?:ly)?|<COMPARED>|medicines you take|chest pain|reacts?|check\w* |"
    r"ride home|call (?:us|for)|has (?:the|a) right|risks?|as (?:a|an) reminder|"
    r"screen\w*|assess\w*|asked|monitor\w*"
)

RULES = (
    Rule(
        id="claim-everyone-benefits",
        level=Level.WARNING,
        catches="says that it works for everyone",
        reason="In every trial some people did not get better.",
        source=_SOURCE,
        fix=_FIX,
        unless=_ROUTINE,
        patterns=(
            rf"@{_ALL}[^;:.!?]{{0,50}}? {_GOOD}",
            rf"<TREAT><gap3>@(?:works?|helps?|helped|worked|benefits?|heals?|succeeds?|is "
            rf"effective)<gap3>{_ALL}",
            r"<TREAT><gap2>@(?:works?|helps?|is effective|treats?|effective|relieves?)"
            r"<gap2>(?:all|every|any|each) (?:\w+ )?(?:types?|kinds?|forms?|sorts?|cases?|"
            r"conditions?|<ILL>|diagnos[ie]s|age|body|brain|problem)",
            r"@(?:no matter|whatever|regardless of|whichever|however) <gap9>(?:<HELP>|works?|"
            r"effective|answer|solution|for you|benefit|heal|better)",
            r"@(?:works?|helps?|heals?|is (?:right|there)|can help)<gap3>(?:no matter|whatever|"
            r"regardless|"
            r"however (?:long|bad|severe)|whoever|wherever)",
            r"@(?:works?|helps?|helped|worked|heals?) (?:for )?(?:everyone|anyone|all (?:of )?"
            r"(?:our |the )?<PEOPLE>|each of)",
        ),
    ),
    Rule(
        id="claim-everyone-suits",
        level=Level.WARNING,
        catches="says that it suits everyone or needs no screening",
        reason="Some people must not have ketamine, and others need more checks first.",
        source=("janssen-2026-spravato-label", "ketalar-label", "sanacora-2017"),
        fix="Say who should not have it and what is checked first.",
        unless=_ROUTINE.replace("|assess\\w*", "").replace("|screen\\w*", "") + r"|not (?:right|"
        r"for|suit\w*|safe|just any\w*)|no one (?:should|can|may)|pressure|911",
        patterns=(
            rf"<TREAT><gap3>@(?:is|are|can be) (?:\w+ )?(?:right|suitable|appropriate|good|fit|"
            rf"ideal|perfect|made|meant|suited|open|available|for)<gap4>{_ALL}",
            r"(?:you are|you will be|anyone is|everyone is|makes? you) @(?:a |an |the )?(?:good |"
            r"ideal |"
            r"perfect |great )?(?:candidate|fit|match|eligible|qualified)",
            r"@(?:if you|as long as you|anyone who) (?:have a pulse|can (?:breathe|sit|pay)|are "
            r"(?:sad|"
            r"breathing|alive|stressed|unhappy|down))",
            r"@(?:treatment|therapy|option|help|relief|healing|answer) for (?:all|everyone|anyone|"
            r"every \w+)",
            rf"@(?:suits|suitable for|right for|open to|fits) (?:\w+ )?{_ALL}",
            rf"@{_ALL} (?:\w+ )?(?:can|may|could|is able to|qualif\w+|is eligible|is a (?:good )?"
            rf"candidate)<gap3>(?:have|get|use|take|start|try|receive|benefit|come|join|qualify|"
            rf"ketamine|kat|treated|be treated|for|do|begin)",
            r"@(?:we|our clinic) (?:\w+ )?(?:accepts?|takes?|treats?|welcomes?) (?:everyone|anyone|"
            r"all comers|all patients|any patient)",
            r"@(?:no|without (?:a |any )?|skip the) (?:long |medical |health |full |prior )*"
            r"(?:screening|history|exam|evaluation|assessment|checkup|medical records|questions|"
            r"exceptions|tests|paperwork) (?:is |are )?(?:needed|required|necessary|asked|at all)",
            r"@(?:one size fits all|there are no (?:exceptions|age limits|contraindications))",
        ),
    ),
    Rule(
        id="claim-no-exclusion",
        level=Level.WARNING,
        catches="denies that anyone is unsuited",
        reason="Some people must not have ketamine, and others need more checks first.",
        source=("janssen-2026-spravato-label", "ketalar-label"),
        fix="Say who should not have it and what is checked first.",
        says=ASSERTED,
        patterns=(
            r"@(?:no one|there is no one|none)(?: is| has)? (?:who |that )?(?:can not|can be|will "
            r"not|would not|should not|is too|too|is excluded|excluded|turned away|ruled out|"
            r"beyond)<gap4>(?:benefit|helped|help|ketamine|kat|treatment|away|hope|sick|old|"
            r"have|by|from)?",
            r"@no one (?:should|must|needs to|has to) (?:be )?(?:denied|miss|go without|refused|"
            r"excluded|left out|suffer)",
            r"@(?:not|no) (?:a |one )?(?:single )?(?:person|patient|case|one|soul)[^.!?]{0,20}? "
            r"(?:we|ketamine|kat|it)"
            r" (?:can|could|will) not",
            r"@no one (?:is )?(?:too (?:sick|old|young|depressed|far gone)|turned away)",
            r"@there is no one<gap4>not",
        ),
    ),
)
