"""What no narrower rule names: harms denied, absolutes, leave given, loose comparisons."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_HARM = (
    r"(?:<HARM>|threats?|hurt(?:s|ful)?|harm(?:s|ed|ful)?|damag\w+|injur\w+|drawbacks?|catch|"
    r"worr(?:y|ies|ied)|fear|concern(?:s|ed)?|trouble|afraid|scared|scary|addict\w*|habit|"
    r"dependen\w+|overdos\w+|bladder|memory|kidneys?|liver|heart|brain damage|breathing|blood "
    r"pressure|"
    r"baby|babies|side|affect(?:s|ed)?|effects? on|affected|unsafe|dangerous|risky|toxic|deaths?|"
    r"die[sd]?|kill(?:s|ed)?|relapse|withdrawal|cravings?|complications?|bad|negative|unpleasant|"
    r"interact\w*|hangover|mania|psychosis|lose control|flashbacks?|sick|nausea)"
)
_CAUTION = (
    r"<STUDY>|<COMPARED>|not (?:\w+ )?(?:known|clear|studied|shown|tested|recommended|enough|"
    r"weighed|promise|safe|say|mean)|no one|do not (?:mean|know|drive|eat|drink|take|stop|use|"
    r"change|wait|share|mix|have kat|double|ignore|start|skip|give|leave|print|need to decide|"
    r"believe|trust|post)|does not (?:\w+ )?(?:make|remove|prevent|mean|prove|tell|say|cover|pay|"
    r"show|protect|stop|list)|never (?:share|take|stop|use|drive|mix|leave|alone|ignore)|"
    r"not (?:suitable|right|safe|fine|good|ok|okay|wise|meant|advised) for|not (?:among|one of|"
    r"all|every|free|risk free|harmless|only|treat|replace|a substitute|for emergencies|remove|"
    r"make|take|list|zero|be able)|can not (?:\w+ )?(?:say|tell|promise|breathe|rule|be woken|"
    r"remove|make|prevent|take|know|show|look|stop|pass|reach|watch|pee|stay|see|keep)|should|"
    r"must|ask|call|tell us|unless|less|worse|whether|without (?:a|any|your|medical|good|proof)|"
    r"who (?:do|did|can|have)|too (?:few|small|short)|reverse|approved|suicid\w*|weigh\w*|"
    r"pregnan\w+|if you (?:do|are|have|can)|wait until|only if|no (?:clear|proof|evidence|trial|"
    r"clinic|study|single|set)|not yet|has not|have not|was not|were not|did not|is no exception|"
    r"insur\w*|blame|your fault|weakness|ashamed|rule out|stigma|cost|law|record|e mail"
)
_ZERO = (
    r"(?:zero|nil|none|nonexistent|non existent|a myth|nothing|impossible|out of the question|"
    r"unheard of|negligible|gone|ruled out|excluded|minimal|no more|as good as|practically|"
    r"virtually|next to|behind you)"
)
_ABSOLUTE = (
    r"(?:no exceptions|without exception|always|every time|100%|zero chance|no chance|guaranteed|"
    r"assured|certain(?:ty)?|inevitable|all of (?:us|them)|for everyone|to everyone|offer everyone|"
    r"a candidate|no limit\w*|limitless|whole person|does it all|do it all|everything|nothing else|"
    r"ranks? (?:first|highest|top)|number one|head and shoulders|in a league|beyond (?:dispute|"
    r"compare|question|doubt)|unbeatable|second to|hands down|the only|like nothing else|wonders|"
    r"perfect(?:ly)?|flawless\w*|unlimited|complete(?:ly)?|total(?:ly)?|entirely|fully|finally|"
    r"nothing (?:less|short) than|nothing short of|lightning|twice as|once and|unlike anything)"
)
_LEAVE = (
    r"(?:no need (?:to|for)|(?:do|does|will|would) not (?:even )?(?:need|have to|bother|matter|"
    r"hurt|"
    r"require)(?: to| with)?|need not|not (?:necessary|required|needed)|(?:is|are) (?:perfectly |"
    r"absolutely |totally |completely |just |quite )?(?:fine|ok|okay|all right|no problem|no "
    r"issue)|feel free to|go ahead and|(?:do not|no need to|never) worry about|no reason (?:to|not "
    r"to)|nothing wrong with|free to|you are welcome to|wo not hurt|not matter|no (?:ride|"
    r"prescription|referral|doctor|nurse|monitoring|screening|supervision|fasting|driver|"
    r"escort)(?: is| are)? (?:needed|required|necessary))"
)
_SAFEGUARD = (
    r"(?:driv\w+|ride|wheel|bike|eat\w*|food|meals?|breakfast|banana|snack\w*|fast\w*|drink\w*|"
    r"alcohol|wine|beer|weed|cannabis|<MEDS>|medicines?|dose|pills?|nurse|doctor|prescription|"
    r"screening|monitor\w*|supervis\w*|birth control|pregnan\w+|breast ?feed\w*|hospital|911|988|"
    r"emergency|drug test\w*|bladder|alone|blood pressure|someone (?:with|to)|anyone (?:with|to)|"
    r"check ?ups?|tests?|history|lozenge|opioids?|sleep(?:ing)? pills?|er)"
)

RULES = (
    Rule(
        id="claim-harm-denied",
        level=Level.WARNING,
        is_general=True,
        catches="denies a harm of the treatment",
        reason="Ketamine has risks, some of them serious, and long-term safety is not well known.",
        source=("short-2018", "janssen-2026-spravato-label"),
        fix="Name the harm, how often it was seen, in whom, and what is not known.",
        unless_meant="",
        says=DENIED,
        unless=_CAUTION,
        patterns=(
            rf"<OURS>[^;.!?]{{0,60}}? @{_HARM}",
            rf"(?:no|zero|without|free of|nothing|never|nor) (?:\w+ ){{0,3}}?@{_HARM}"
            rf"[^;.!?]{{0,50}}? <OURS>",
            rf"{_HARM}<gap3>@(?:affected|harmed|touched|damaged|involved|hurt|impaired|changed|"
            rf"at risk|in danger|happens?|occurs?)[^;.!?]{{0,30}}? <OURS>",
        ),
    ),
    Rule(
        id="claim-harm-zero",
        level=Level.WARNING,
        is_general=True,
        catches="calls a risk zero or next to nothing",
        reason="Ketamine has risks, some of them serious, and long-term safety is not well known.",
        source=("short-2018", "janssen-2026-spravato-label"),
        fix="Name the harm, how often it was seen, in whom, and what is not known.",
        unless_meant="",
        says=ASSERTED,
        unless=r"<STUDY>|<COMPARED>|not zero|ask|call|suicid\w*|no one",
        patterns=(
            rf"{_HARM}[^;.!?]{{0,40}}? (?:is|are|was|were|being|becomes?|seems?) @{_ZERO}",
            r"<OURS>[^;.!?]{0,30}? @(?:(?:as|about as|no more|hardly more|less) (?:risky|dangerous|"
            r"harmful|unsafe|addictive|scary|worrying)|low risk|zero risk|risk ?less|no risk)",
        ),
    ),
    Rule(
        id="claim-absolute",
        level=Level.WARNING,
        is_general=True,
        catches="speaks of the treatment in absolutes",
        reason="No treatment always works or suits everyone.",
        source=("ftc-2022-health-products-guidance",),
        fix="Say for how many people, for how long, and what is not known.",
        unless=_CAUTION + r"|<HEDGE>|recover\w* (?:fully|completely)|fully (?:awake|asleep|know|"
        r"understand|recovered)|completely (?:awake|asleep)|everything (?:you|we|is|in)|each "
        r"(?:visit|"
        r"session)|for nothing else|no (?:treatment|therapy|medicine)|is always (?:given|watched)|"
        r"always (?:be|"
        r"have|ask|check\w*|watch\w*)|scientists|"
        r"tell|questions?|finally,|the only (?:fda )?(?:approved )?|sources?|perfect (?:answer|"
        r"fit)|asleep|stop at any|any time",
        patterns=(
            rf"<OURS>[^;.!?]{{0,60}}? @{_ABSOLUTE}",
            rf"@{_ABSOLUTE}[^;.!?]{{0,40}}? <KET>",
            r"@(?:no|not one) (?:other )?(?:patient|person|case|client|therapy|treatment|medicine|"
            r"illness|depression)(?: \w+){0,2}? (?:is |was )?(?:too|reaches|goes|works|helps|has "
            r"been|compares|gets|beyond|hopeless|ever)",
        ),
    ),
    Rule(
        id="claim-leave-given",
        level=Level.WARNING,
        is_general=True,
        catches="waves a safeguard away",
        reason="Rides, fasting times, monitoring, medicines and checks are there to prevent harm.",
        source=("janssen-2026-spravato-label", "asa-ketamine-safe-use"),
        fix="Say what the safeguard is for, and that the clinic decides.",
        of_any=True,
        says=ASSERTED | DENIED,
        unless=r"<STUDY>|<COMPARED>|ask|tell us|next day|prescriber|clinician|unless|after (?:tms|"
        r"talk)|do not (?:need|have) (?:a |to )(?:referral|share|talk|decide|stop|change|skip)|"
        r"not enough|never|federal|"
        r"when you feel|face this|after the session|do not (?:drive|eat|drink|take|stop|use|"
        r"change|wait|"
        r"mix|skip)|must|should|no rush|spravato|some|if|insur\w*|e mail|may|"
        r"no (?:clinic|one)",
        patterns=(
            rf"@{_LEAVE}[^;.!?]{{0,40}}? {_SAFEGUARD}",
            rf"{_SAFEGUARD}[^;.!?]{{0,50}}? @{_LEAVE}",
        ),
    ),
    Rule(
        id="claim-comparison-loose",
        level=Level.WARNING,
        is_general=True,
        catches="compares treatments without a trial",
        reason="No trial has compared KAT with standard care, and ketamine is not clearly better.",
        source=("kew-2023", "rhee-2022", "ekstrand-2022"),
        fix="Write that ketamine can be faster, is not clearly better, and name the other options.",
        unless=r"<STUDY>|<ARMS>|<HEDGE>|ask|not (?:\w+ )?better|no better|do not know|lasting "
        r"longer|"
        r"(?:higher|more|less|lower|worse|harder) (?:\w+ )?(?:risk|side|blood|dizz\w+|likely|"
        r"often)|"
        r"than (?:you|your|planned|usual|before|a|\d+|\w+ (?:in|of) \d+)|side effects?|rather than|"
        r"no worse|different|more (?:evidence|than one|than \d+)|evidence|older than|longer to "
        r"work|"
        r"dose|other than",
        patterns=(
            r"<OURS>[^;.!?]{0,50}? @(?:\w+er|more \w+|as \w+|better|less \w+) (?:than|as) (?:\w+ )"
            r"{0,4}?(?:<OTHER>|<MEDS>|prozac|therapy|treatments?|pills?|medicines?|drugs?|"
            r"counseling|years|months|anything|any|all|other|ordinary|electroshock)",
            r"<OURS>[^;.!?]{0,40}? @(?:above|ahead of|past|beyond|over|what) (?:\w+ ){0,4}?"
            r"(?:<OTHER>|<MEDS>|ordinary|prozac|other treatments?|talk therapy|pills?)",
            r"(?:forget|skip|instead of|enough of|tired of|done with|beyond) @(?:\w+ ){0,2}?"
            r"(?:<OTHER>|therapy|pills?|antidepressants?)[^.!?]{0,50}? <KET>",
        ),
    ),
)
