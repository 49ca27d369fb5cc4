"""The day of a session: driving, food, alcohol and other drugs."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_LABEL = "janssen-2026-spravato-label"
_NEXT = (
    r"(?:next day|next morning|tomorrow|following (?:day|morning)|day after|slept|sleep|night of "
    r"rest|before they|<STUDY>|someone|friend|companion|family member|adult|they can drive|driver|"
    r"drives? you|we (?:only )?talk|after (?:tms|talk therapy|ect|therapy visits?)|<COMPARED>|"
    r"24 hours)"
)
_DRIVE = (
    r"(?:drive|driving|drives|behind the wheel|take the wheel|operat(?:e|ing) (?:\w+ )?"
    r"(?:machin\w+|equipment|vehicles?|tools)|heavy machinery|machinery|ride (?:your|a) (?:bike|"
    r"bicycle|motorcycle)|bike home|cycle home|cycling|power tools|your car|the car keys|"
    r"fork ?lift|motorbike|motorcycle|scooter|bicycle|your bike)"
)
_EAT = (
    r"(?:something (?:light|small|to eat)|eat|eating|eats|snacks?|snacking|meals?|breakfast|lunch|"
    r"dinner|brunch|food|coffee|toast|"
    r"sandwich|banana|fruit|yogurt|smoothies?|crackers|drink(?:ing)? (?:water|juice|coffee|tea|"
    r"as|freely|up|plenty)|granola|cereal|bagel|latte|juice|milkshake|soup|bite)"
)
_BEFORE = (
    r"(?:before|beforehand|on the way|prior to|ahead of|just before|right before|leading up|"
    r"on an empty stomach is|in the morning of|morning of|first|day of|until (?:your|the) "
    r"(?:session|infusion|appointment|treatment|dose|visit)|as usual|as normal|up to|on the day|"
    r"during|waiting room|on arrival|when you arrive|come in|while you wait)"
)
_SUBSTANCE = (
    r"(?:alcohol|wine|beer|cocktails?|drinks?|champagne|liquor|cannabis|marijuana|weed|thc|"
    r"edibles?|joint|cbd|a drink|drinking|xanax|valium|ativan|klonopin|benzodiazepines?|"
    r"sedatives?|opioids?|painkillers?|oxycodone|sleeping pills?|kratom|lsd|mushrooms?|mdma|"
    r"psilocybin|cocaine|nightcap|whiskey|vodka|other drugs|recreational drugs|stimulants?|"
    r"gin|spirits|pot|tramadol|ambien|hydrocodone)"
)

RULES = (
    Rule(
        id="claim-driving",
        level=Level.WARNING,
        catches="lets a reader drive on the day",
        reason="No driving or machinery until the next day, after a restful sleep.",
        source=(_LABEL, "dijkstra-2022-driving"),
        fix="Write that they must not drive or use machinery until the next day, after sleep, and "
        "that an adult takes them home.",
        unless_meant="EVIDENCE|WARNS",
        unless=_NEXT + r"|rules?|label|record|after you stop|jobs?|plan|wait|driver|ask|tell|"
        r"crash\w*|danger\w*|risk\w*|"
        r"when can|not be able|licen[sc]e|before you|arrange\w*|cook|swim\w*|do not drive (?!for)|"
        r"study|(?:affects?|impairs?|slows?|dulls?) driving",
        patterns=(
            rf"(?:you|people|patients|clients|most|many|all right|allowed|possible|fine|ok|okay|"
            rf"safe|good|free|able|fit|"
            rf"allowed|alert enough|ready|well enough|clear|soon|can|may|will|problem|we|back)"
            rf"<gap6>@{_DRIVE}",
            rf"@{_DRIVE}<gap4>(?:is|are|should be|will be|can be)<gap2>(?:safe|fine|ok|okay|"
            rf"allowed|possible|permitted|no problem|all right|resumed|yours|up to you)",
            rf"(?<!to )@{_DRIVE}(?! (?:record|test|licen))",
            r"do not drive for @(?:<NUM>|a few|a couple of|several) (?:minutes|hours)",
            r"^@(?:home|back home|back to work) by (?:car|bike)",
            r"@(?:drive|drove|driving) (?:yourself |myself |themselves |\w+ )?(?:home|back|to "
            r"work|away|off)",
        ),
    ),
    Rule(
        id="claim-driving-no-ride",
        level=Level.WARNING,
        catches="denies the need for a ride or for rest",
        reason="Everyone needs an adult to take them home, and rest until the next day.",
        source=(_LABEL, "mylan-ketamine-label"),
        fix="Write that an adult must take them home, and that driving waits until the next day.",
        says=DENIED,
        unless=r"<COMPARED>|after (?:tms|talk therapy)|do not drive|not drive|never drive|cost|"
        r"not be able to|can not|no one|reminds|clinic (?:will|can|may)|the next|do not need "
        r"to share",
        patterns=(
            r"@(?:need|needs|require[sd]?|needed|necessary|have to|must|reason|want)<gap4>(?:ride|"
            r"driver|chaperone|escort|someone (?:to|with)|anyone (?:to|with)|companion|drive|"
            r"friend|accompan\w+)(?: \w+)?(?= home|$|\W| to | with | for )",
            r"@(?:ride|driver|chaperone|escort|downtime|recovery time)<gap2>(?:is |are )?(?:needed|"
            r"required|necessary)",
            r"(?:no|without(?: any| a)?) (?:\w+ )?@(?:driving (?:bans?|limits?|restrictions?|"
            r"rules?)|need to stop "
            r"driving)",
            r"@(?:affects?|impairs?|changes?|limits?|stops?)<gap3>(?:driving|drive|ability to "
            r"drive|reaction\w*)",
        ),
    ),
    Rule(
        id="claim-eating",
        level=Level.WARNING,
        catches="tells a reader to eat or drink before a session",
        reason="Food close to a dose can cause vomiting while drowsy; times depend on the product.",
        source=("mayo-esketamine", "asa-2017-fasting", "ketalar-label"),
        fix="Write: “Follow your clinic’s written times for food and drink.”",
        unless_meant="EVIDENCE|WARNS",
        says=ASSERTED,
        of_any=True,
        unless=r"clear liquids?|follow|written|stop (?:eating|drinking)|no (?:food|solid)|fast\w*|"
        r"\d+ hours|hours before|ask|tell|avoid|vomit|after (?:the|your|a) (?:session|infusion|"
        r"treatment|visit|dose)|afterward|clinic (?:says|tells)|too close|how long|when you feel|"
        r"not (?:eat|drink|have)|next day|pack|bring|spravato|who ate|label|instructions|"
        r"do not|food (?:and|or) drink rules",
        patterns=(
            rf"(?:^|you|please|have|try|free to|fine to|okay to|ok to|can|may|should|best to|good "
            rf"idea to|recommend\w*|and|enjoy|grab|eat|then|to|,|pack)<gap4>@{_EAT}<gap9>{_BEFORE}",
            rf"@{_EAT}<gap9>{_BEFORE}<gap9>(?:is|are|can|will|helps?|may|settles?|prevents?|"
            rf"eases?)<gap3>(?:fine|ok|okay|good|best|help\w*|ideal|prevent\w*|keeps?|wards?|"
            rf"stops?|settle\w*|allowed|"
            rf"safe|no problem|recommended|wise|nausea|stomach|advised|suggested|encouraged)",
            rf"@{_EAT}<gap3>{_BEFORE}<gap4>(?:recommended|advised|suggested|encouraged|welcome)",
            rf"@{_EAT}<gap9>{_BEFORE}<gap6>(?:keeps?|wards?|stops?|helps?|settles?|prevents?)",
            rf"{_BEFORE}<gap9>@(?:have|eat|enjoy|grab|take|drink|you (?:can|may|should) (?:eat|"
            rf"have|drink|enjoy))<gap4>{_EAT}",
        ),
    ),
    Rule(
        id="claim-eating-no-fast",
        level=Level.WARNING,
        catches="denies the need to stop eating before a session",
        reason="Food close to a dose can cause vomiting while drowsy.",
        source=("mayo-esketamine", "asa-2017-fasting", "ketalar-label"),
        fix="Write: “Follow your clinic’s written times for food and drink.”",
        says=DENIED,
        unless=r"longer than|over fast\w*|more than",
        patterns=(
            r"@(?:need|have|reason|required?|necessary)<gap3>(?:fast|skip|stop eating|avoid food|"
            r"empty stomach|go hungry|fasting|food limits|skip breakfast)",
            r"@(?:fasting|food restrictions?|empty stomach)<gap3>(?:needed|required|necessary)",
            r"@(?:matter|affect|make a difference)<gap4>(?:eat|ate|food|meal)",
        ),
    ),
    Rule(
        id="claim-mixing",
        level=Level.WARNING,
        catches="allows alcohol, cannabis or another drug with ketamine",
        reason="Together they can deepen sedation and slow breathing.",
        source=("andrade-2017-interactions", "goodrx-spravato", "shah-2023-cannabis", _LABEL),
        fix="Write which to avoid on the day, and to tell the team about all of them.",
        unless_meant="EVIDENCE|WARNS",
        of_any=True,
        unless=r"tell (?:us|your|the)|ask|interact\w*|avoid|do not|should not|must not|never|"
        r"can (?:slow|deepen|raise|make)|danger\w*|risk of|poison|withdrawal|"
        r"non alcohol\w*|next day|use disorder|problems?\b(?!$|\W)|detox|dependence|<STUDY>|"
        r"treat\w* (?:alcohol|opioid)|unlike|addict\w*|psychedelics?|without alcohol|hand|"
        r"relapse|drinking every|(?:soft|hot|cold|warm|clear) drinks?|drink (?:water|juice|fluids|"
        r"plenty|tea)|food (?:and|or) drink",
        patterns=(
            rf"(?:^|glass of|bit of|have|little|you|fine|ok|okay|safe|enjoy|some|small|puff|using|"
            rf"smok\w+|tak\w+|your|light|moderate|bottle|night|up to|a|an|use)(?: \w+){{0,3}}? "
            rf"@{_SUBSTANCE}<gap9>(?:fine|ok|okay|safe|all right|no (?:problem|harm|issue)|"
            rf"help\w*|good|"
            rf"allowed|relax\w*|without (?:any )?(?:problem|worry|risk|concern|danger)|harmless|"
            rf"calm\w*|deepen\w*|enhance\w*|better|boosts?|not (?:matter|hurt|harm)|"
            rf"well with|nicely with|perfect\w* with|goes|complement\w*)",
            rf"^@{_SUBSTANCE}[^;.!?]{{0,40}}? (?:helps?|is (?:fine|ok|okay|safe|good|great)|relax"
            rf"\w*|goes|calms?|deepens?|takes the edge)",
            rf"(?:<KET>|<ESK>|lozenges?|infusions?|treatment)<gap3>@(?:mix(?:es)?|goes|combines?|"
            rf"pairs?|can be (?:taken|mixed|combined|used)|works? well|is (?:safe|fine|"
            rf"compatible)|gets along)"
            rf"<gap4>{_SUBSTANCE}",
            rf"@(?:you (?:can|may|could)|feel free to|fine to|ok to|okay to|safe to|free to|all "
            rf"right to) (?:\w+ ){{0,4}}?{_SUBSTANCE}",
            rf"@(?:{_SUBSTANCE}) (?:and (?:ketamine|kat)|with (?:ketamine|kat)) (?:is|are|go|"
            rf"mix|work|make)<gap2>(?:fine|safe|well|together|ok|good|great|harmless)",
        ),
    ),
    Rule(
        id="claim-mixing-denied",
        level=Level.WARNING,
        catches="denies that ketamine interacts with other drugs or medicines",
        reason="Alcohol, opioids, sedatives and other medicines can interact with it.",
        source=("andrade-2017-interactions", "veraart-2021", _LABEL),
        fix="Write which interact, and to bring a full list of medicines.",
        unless_meant="",
        says=DENIED,
        unless=r"do not mix|never mix|not known|well known|little is known|<STUDY>",
        patterns=(
            r"<TREAT><gap4>@(?:interact|clash|conflict|react)\w*",
            r"@interactions? (?:with|to worry|between)",
            r"@(?:need|have|reason)<gap2>(?:avoid|stop|give up|limit|tell|mention|list|avoid|"
            r"disclose)<gap4>(?:alcohol|drinking|wine|cannabis|medicines?|weed|drugs)",
        ),
    ),
)
