"""Success rates: a share of people means nothing without the comparison."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("murrough-2013", "ftc-2022-health-products-guidance", "wilkinson-2019")
_FIX = (
    "Give both arms: how many in 100 improved with it and without it, at what time, of how "
    "many people, in which trial."
)
_SHARE = (
    r"(?:<NUM>%|<NUM> (?:in|out of|of|of every|in every|from) (?:every )?(?:<NUM>|hundred)|"
    r"<NUM> thirds?|(?:a |two |one |three )?(?:thirds?|quarters?|half)(?: of)?|half|"
    r"<NUM>(?: \w+)? quarters?)"
)
_MANY = (
    r"(?:the (?:vast |great |overwhelming |large )?majority|an? (?:vast |great |overwhelming |"
    r"large "
    r"|clear |strong |huge )*majority|(?:the )?(?:vast|great|overwhelming) (?:majority|number)|"
    r"most|nearly all|almost all|virtually all|practically all|most of|countless|thousands|"
    r"hundreds|tens of thousands|millions|scores|dozens|more often than not|over half|"
    r"more than half)"
)
_IMPROVE = (
    r"(?:avoid\w* (?:relapse|hospital)|stay(?:s|ed)? (?:well|in remission)|free from|respond\w*|"
    r"improv\w*|better|benefit\w*|relief|remission|recover\w*|works?|worked|"
    r"working|helps?|helped|effective\w*|success\w*|succeed\w*|symptom free|results?|lift\w*|"
    r"heal\w*|well again|drop(?:s|ped)?|reduc\w*|fell|free of|cut|progress|happier|"
    r"breakthroughs?|satisfied|thrive\w*|gains?|relieved|calmer|transformed|difference|"
    r"reliev\w+|eas(?:es|ed|ier)|decreas\w+|declin\w+|lower\w*|shr[aiu]nk\w*|remit\w*)"
)
_SOUND = (
    r"<COMPARED>|fewer (?:people|patients)|fades?|wears? off|relapse\w*|no (?:control|comparison)|"
    r"relapsed|dizzy|side effects?|vomit\w*|nause\w*|sedat\w*|dropped out|surveys?|ill again|"
    r"came back|they try|on their own|after stopping|got worse|left the (?:study|trial)|"
    r"at least half|by half or more|dissoci\w*|untreated|on their own|no one knows|uncontrolled|"
    r"can not tell|recreational|users|after they stopped|did not|not (?:\w+ )?(?:respond|improve|"
    r"get better|enough|known)|blood pressure|<NUM>(?:%| in <NUM>| of <NUM>|"
    r" out of <NUM>)<gap9>(?:and|vs|while|but|than)<gap4><NUM>(?:%| in| of| out)|no better|ride|"
    r"clinics"
)

RULES = (
    Rule(
        id="claim-rate-alone",
        level=Level.WARNING,
        catches="gives a success rate without a comparison",
        reason="People improve with placebo too: in one trial 64 in 100 with ketamine, 28 with "
        "midazolam.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="WARNS",
        unless=_SOUND,
        patterns=(
            rf"@{_SHARE}<gap9>{_IMPROVE}",
            rf"{_IMPROVE}<gap9>@{_SHARE}",
        ),
    ),
    Rule(
        id="claim-rate-boast",
        level=Level.WARNING,
        catches="boasts of a rate",
        reason="A clinic's own records have no comparison group, so they prove no effect.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="WARNS",
        unless=r"<COMPARED>|skeptical|does not|do not (?:publish|give|quote|print|trust|know|have|"
        r"believe|tell)|heart rates?|no (?:clear )?difference|no better|drop ?out",
        patterns=(
            r"<NUM>%? (?:\w+ )?@(?:success|response|remission|recovery|improvement|satisfaction|"
            r"efficacy|"
            r"effective)(?: rates?|ness)?",
            r"@(?:success|response|remission|recovery|improvement|satisfaction|cure|healing|"
            r"efficacy) rates?<gap4>(?:is|are|of|over|above|exceeds?|reach(?:es|ed)?|near\w*|at|"
            r"was|were|:|top\w*|approach\w*|higher|among|hits?)",
            r"@(?:high|higher|highest|impressive|remarkable|excellent|outstanding|amazing|"
            r"unmatched|great|strong|stunning|incredible|superb|proven|best|our) (?:\w+ )?"
            r"(?:success|response|remission|recovery|cure|efficacy) rates?",
            r"(?:more than |over |nearly |almost |about )?@(?:\d{2,}(?:\d| ?000| million| "
            r"thousand)*|"
            r"hundreds|thousands|millions|countless)(?: of)? (?:\w+ )?(?:<PEOPLE>|lives)(?: "
            r"\w+){0,3}? "
            r"(?:helped|healed|treated successfully|recovered|changed|saved|transformed|cured|"
            r"better|"
            r"relief|benefited|found|trust\w*|chosen)",
            r"@(?:we|our \w+) (?:have |has )?(?:helped|healed|cured|transformed|changed|saved) "
            r"(?:\w+ "
            r"){0,3}?(?:\d+|hundreds|thousands|countless|many|so many)",
            r"@(?:odds|chances?|probability|likelihood) (?:of (?:success|recovery|remission|"
            r"relief|getting better)|are)<gap4>(?:<NUM>%?|high|excellent|great|good|in your|"
            r"on your)",
        ),
    ),
    Rule(
        id="claim-rate-most",
        level=Level.WARNING,
        catches="says that most people get better, without a figure or a comparison",
        reason="“Most” hides how many got better on placebo, and for how long.",
        source=_SOURCE,
        fix=_FIX,
        unless=_SOUND + r"|feel (?:dizzy|sick|tired|sleepy)|go away|pass|needs?|most likely|"
        r"most (?:side|often|common|plans|insur\w+|clinics|trials|studies)|no (?:\w+ )?proof|"
        r"at most|for most of",
        patterns=(
            rf"@{_MANY}(?: of)?(?: our| the| these| my| all)? (?:\w+ )?(?:<PEOPLE>|them|cases|"
            rf"lives|families)<gap6>{_IMPROVE}",
            rf"<TREAT><gap4>@(?:works?|worked|helps?|helped|effective|lifts?|relieves?|eases?|"
            rf"changed|healed|saved)<gap2>(?:for |in )?{_MANY}",
            rf"@{_MANY}(?: of)?(?: our| the)? <PEOPLE><gap4>(?:no longer|stop\w*|off(?! label)|"
            rf"would (?:do|"
            rf"choose|recommend)|become|became|return\w*|go back|keep)<gap4>(?:criteria|depress"
            rf"\w*|symptoms|meet|<MEDS>|need|work|life|again|well|ketamine|kat|it)",
            rf"@{_MANY}(?: of)?(?: our| the)? <PEOPLE><gap4>(?:feel|felt|see|saw|notice\w*|"
            rf"experience\w*|leave|find|found|report\w*)<gap4>(?:<BETTER>|change|lift|calm\w*|"
            rf"hope\w*|joy|peace|lighter|new)",
        ),
    ),
)
