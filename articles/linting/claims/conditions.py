"""Unproven conditions: each condition has its own evidence, and most have little."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_FIX = "State how strong the evidence is for that condition, or leave the condition out."
_UNTESTED = (
    r"(?:lyme(?: disease)?|adhd|autism|autistic|asperger\w*|fibromyalgia|migraines?|headaches?|"
    r"tinnitus|burn ?out|grief|bereave\w+|menopaus\w*|insomnia|sleep(?:lessness| problems| "
    r"disorders?)|chronic fatigue|long covid|covid|eating disorders?|anorexia|bulimia|binge "
    r"\w+|"
    r"borderline(?: personality)?(?: disorder)?|bpd|personality disorders?|dementia|alzheimers?|"
    r"parkinsons?|stroke|brain (?:injur\w+|fog)|concussions?|tbi|traumatic brain injur\w+|"
    r"nerve pain|neuropath\w+|"
    r"back pain|joint pain|arthritis|chronic pain|pain|crps|sciatica|endometriosis|ibs|"
    r"irritable bowel|crohns?|lupus|ms|multiple sclerosis|obesity|weight|overeating|infertility|"
    r"erectile \w+|low libido|diabetes|epilepsy|seizures|tourettes?|stutter\w*|self esteem|"
    r"relationship problems|couples|marriage|procrastination|creativity|performance|wellness|"
    r"longevity|aging|focus|productivity|postpartum \w+|phobias?|ptsd|post traumatic \w+|ocd|"
    r"obsess\w+|social anxiety|gad|generali[sz]ed anxiety|anxiety(?: disorders?)?|panic "
    r"(?:attacks?|disorders?)|bipolar(?: \w+)?|schizophrenia|psychosis|allerg\w+|asthma|cancer|"
    r"dissociative \w+|gambling|gaming|smoking|nicotine|vaping|trauma|moral injury|anger|"
    r"loneliness|existential \w+|end of life \w+)"
)
_DRUGS = (
    r"(?:alcohol\w*|addict\w*|opioid use|opioid\w*|heroin|cocaine|meth|methamphetamine|substance "
    r"(?:use|abuse|misuse)\w*|drug (?:use|problems?|abuse|habits?)|drinking|drinkers?|sobriety|"
    r"sober|relapse[sd]?|cravings?|nicotine|smok\w+|cannabis use|dependence)"
)
_TREATS = (
    r"(?:<HELP>|effective|benefit(?:s|ed)?|works?|solution|combat\w*|role in|appropriate "
    r"(?:treatment|option|choice)|(?:great|good|excellent|strong|smart|wise) (?:choice|option|"
    r"way)|tackl\w+|treatment for|therapy for|good for|"
    r"option for|answer|relief|cures?|beat(?:s|ing)?|overcom\w+|promis\w+|suitable for|"
    r"improves?|boosts?|for people with|ideal for|tames?|breaks?|hope for|useful|melts?|"
    r"resolv\w+|process\w*|do(?:es)? (?:very |really |so )?well|thriv\w+|quit|stay(?:s|ing)? "
    r"(?:sober|clean)|prevent\w*)"
)
_LIMITED = (
    r"<COMPARED>|<STUDY>|<HEDGE>|not (?:\w+ ){0,3}approv\w+|no (?:\w+ )?(?:proof|evidence|trial|"
    r"benefit)|tell us|guidelines?|standard care|exposure therap\w+|emdr|first|very low|little|"
    r"no clear|not enough|ask|bring|should not|must not|lower|call|can (?:cause|trigger|bring|"
    r"raise|worsen|make)|ha(?:ve|s|d) (?:had )?(?:\w+ )?(?:history|past)|depends|interact\w*|"
    r"not kat|<CLINICIAN>|question|different|side effects?|naloxone|methadone|opioid (?:pain|"
    r"medicines?)|risk\w*"
)

RULES = (
    Rule(
        id="claim-condition-unproven",
        level=Level.WARNING,
        catches="presents ketamine or KAT as a treatment for a condition without proof",
        reason="For most conditions there is no trial, or a few small ones, and none of KAT.",
        source=("ftc-2022-health-products-guidance", "kew-2023", "ferraro-2025", "abdallah-2022"),
        fix=_FIX,
        unless=_LIMITED.replace("<HEDGE>", "<HEDGED>"),
        patterns=(
            rf"(?:<KET>|infusions?|lozenges?|troches?|our (?:\w+ )?(?:program|treatment|therap\w+|"
            rf"sessions?|"
            rf"clinic|"
            rf"protocol|team)|this (?:treatment|therapy|medicine)|we|one treatment|it|dos(?:e|es)|"
            rf"sessions)<gap9>@{_TREATS}<gap6>{_UNTESTED}",
            rf"(?:gain|boost|sharpen|increase|improve|enhance|unlock|"
            rf"find)\w*<gap4>@{_UNTESTED}<gap6>(?:with|from|"
            rf"through|thanks to|on|after) (?:<KET>|infusions?|our)",
            rf"{_UNTESTED}<gap9>@(?:benefit\w*|improv\w*|respond\w*|help\w*|eas\w*|treat\w*|"
            rf"reliev\w*|relief|melts?|fades?|lifts?|heal\w*|better|do(?:es)? (?:very |really |so "
            rf")?well|calm\w*|thrive\w*|"
            rf"disappear\w*|tamed)<gap4>(?:<KET>|infusions?|our (?:program|treatment|therapy|"
            rf"clinic|protocol))",
            rf"@(?:help|relief|hope|healing|treatment|care|answers|solutions?) (?:for|with|from) "
            rf"(?:\w+ )?{_UNTESTED}"
            rf"[^.!?]{{0,30}}? (?:<KET>|infusions?)",
            rf"(?:ketamine|kat) (?:therapy |treatment |infusions? )?@for (?:your |children with |"
            rf"people with |teens with |treating |the )?(?:\w+ )?{_UNTESTED}",
            rf"@(?:struggling|living|dealing|suffering|battling|coping) (?:with|from) (?:\w+ )?"
            rf"{_UNTESTED}<gap6>(?:ketamine|kat|infusions?|we|our)<gap3>(?:help|treat|can|answer|"
            rf"is for|works)",
            rf"(?:if you|for (?:those|people|anyone|you)|people|suffer\w*|"
            rf"struggl\w+)[^;.!?]{{0,40}}? "
            rf"{_UNTESTED}[^;.!?]{{0,40}}? @(?:<KET>|infusions?|our \w+|we)<gap3>(?:help\w*|works?|"
            rf"treat\w*|answer|here|can|is for|offers?|relie\w+|there for)",
            rf"{_UNTESTED}<gap3>@(?:is|are) no match for <TREAT>",
        ),
    ),
    Rule(
        id="claim-condition-untested",
        level=Level.WARNING,
        catches="suggests a benefit in a condition that no trial has tested",
        reason="Without a trial even a “may” promises more than anyone knows.",
        source=("ftc-2022-health-products-guidance", "hanna-2017"),
        fix="Leave the condition out, or write that no trial has tested it.",
        unless_meant="EVIDENCE|WARNS",
        unless=r"<STUDY>|no (?:proof|evidence)|not|tell us|ask|stimulants?|bring",
        patterns=(
            r"<KET>[^;.!?]{0,60}? @(?:help\w*|treat\w*|reliev\w*|eas\w*|improv\w*|role|combat\w*|"
            r"benefit\w*|"
            r"work\w*|useful|promis\w*|option|heal\w*|calm\w*)[^;.!?]{0,50}? (?:lyme|autis\w+|"
            r"adhd|tinnitus|"
            r"menopaus\w*|dementia|long covid|chronic fatigue|grief|burn ?out|alzheimers?|"
            r"parkinsons?|"
            r"infertility|lupus|concussions?|longevity|creativity)",
            r"(?:lyme|autis\w+|adhd|tinnitus|menopaus\w*|dementia|covid|fatigue|grief|burn ?out|"
            r"alzheimers?|"
            r"parkinsons?|lupus|concussions?)[^;.!?]{0,40}? @(?:respond\w*|benefit\w*|improv\w*|"
            r"eas\w*|fad\w+|"
            r"help\w*|treat\w*|lift\w*|better)[^;.!?]{0,30}? <KET>",
        ),
    ),
    Rule(
        id="claim-condition-addiction",
        level=Level.WARNING,
        catches="presents it as a treatment for alcohol or drug problems",
        reason="Trials are small, and false claims here can bring FTC penalties.",
        source=("ftc-oarfpa", "grabski-2022", "dakwar-2019", "swainson-2022-addiction"),
        fix="Write that early trials are small, and name the standard treatments.",
        unless=_LIMITED.replace("<HEDGE>", "some|short|small|early|whether")
        + r"|do not drink|on the day|mix\w*|ketamine with alcohol",
        patterns=(
            rf"(?:<KET>|infusions?|our \w+|we|treatment|therapy|sessions?)<gap6>@(?:{_TREATS}|"
            rf"reduc\w*|cuts?|stops?|ends?|kick\w*|lowers?|curbs?|break\w*|free\w*|get "
            rf"(?:clean|sober))<gap6>{_DRUGS}",
            rf"{_DRUGS}<gap6>@(?:benefit\w*|respond\w*|recover\w*|improv\w*|get better|fade\w*|"
            rf"vanish\w*|drop\w*|disappear\w*|better|quit|stop\w*)<gap4>(?:<KET>|infusions?|"
            rf"our \w+)",
            rf"<KET>[^;.!?]{{0,30}}? @(?:right|suitable|appropriate|good|an option|help\w*|"
            rf"useful) (?:for|to)"
            rf"[^;.!?]{{0,30}}? {_DRUGS}",
            rf"(?:ketamine|kat) @for (?:\w+ ){{0,2}}?{_DRUGS}",
        ),
    ),
    Rule(
        id="claim-condition-many",
        level=Level.WARNING,
        catches="offers one treatment for many conditions",
        reason="Evidence in one condition says nothing of another.",
        source=("ftc-2022-health-products-guidance", "kew-2023"),
        fix=_FIX,
        unless=_LIMITED.replace("|first", "") + r"|conditions (?:you|that you) have|other "
        r"medicines|medical conditions",
        patterns=(
            r"<TREAT><gap4>@(?:versatility|multi ?faceted|jack of all|ally against|toolbox|"
            r"toolkit)",
            r"@(?:works?|helps?|treats?|relieves?|effective|good|answer|solution) (?:for |with |"
            r"in |to )?"
            r"(?:many|most|all|any|every|countless|numerous|dozens of|a (?:range|host|variety|"
            r"number) of) "
            r"(?:\w+ )?(?:conditions?|disorders?|illnesses|problems|diagnoses|ailments)",
            r"@versatility (?:makes|across|of)",
            r"<TREAT><gap4>@(?:versatile|multi ?purpose|all purpose|universal|swiss army)",
            r"@(?:many|wide (?:range|variety|array|spectrum)|broad (?:range|spectrum)|range|"
            r"variety|host|array|spectrum|dozens|multiple|numerous|all (?:kinds|sorts|types|"
            r"manner)|various|nearly (?:any|every)|any|every|countless|a number|long list)"
            r"(?: of)? (?:\w+ ){0,3}?(?:conditions|disorders|diagnos[ei]s|illnesses|problems|"
            r"ailments|issues|challenges|struggles|symptoms|concerns)(?! (?:you|that))"
            r"(?=.*(?:treat|help|work|promise|ketamine|kat|relie|heal|therap))",
            r"(?:<KET>|we|our \w+|one treatment)<gap3>@(?:treats?|helps?(?: with)?|works? for|"
            r"addresses|heals?|relieves?|eases?|good for)(?: \w+){0,4}? (?:<ILL>),? "
            r"(?:<ILL>|\w+)(?:,? \w+){0,3}?,? and (?:\w+ )?(?:more|<ILL>|others|beyond|other)",
            r"@(?:and (?:much )?more|and beyond|you name it|to name a few)(?=\W*$)",
        ),
    ),
    Rule(
        id="claim-condition-promise",
        level=Level.WARNING,
        catches="speaks of promise or mounting evidence where there is little",
        reason="“Promising” tells a reader nothing about how many were helped, or how weakly "
        "tested.",
        source=("ftc-2022-health-products-guidance", "kew-2023"),
        fix="Write “early studies”, “too small to know”, “being studied”, with the numbers.",
        unless_meant="",
        unless=r"<COMPARED>|too (?:small|few|good)|small|ask|no (?:one|clinic)|any clinic|a clinic",
        patterns=(
            r"@(?:promise|potential|benefits?|value|power) of <KET>[^;.!?]{0,20}? (?:extends?|"
            r"reach\w*|goes|stretch\w*|"
            r"covers?|spans?|is (?:clear|real|huge|great|proven))",
            r"<TREAT><gap4>@(?:shows?|holds?|has|have|showing|offers?|demonstrates?)<gap2>"
            r"(?:promise|hope|potential|exciting|promising|encouraging)",
            r"@(?:promising|exciting|hopeful|encouraging|thrilling) (?:\w+ )?(?:treatments?|"
            r"therap\w+|option|results?|new|frontier|alternative|solution|medicine|path|"
            r"avenue|way|development|breakthrough)",
            r"@(?:evidence|proof|data|research|support) (?:is |are |keeps? |continues? to )?"
            r"(?:mount\w*|grow\w*|build\w*|piling|pours?|accumulat\w+)",
            r"@(?:mounting|growing|increasing|expanding) (?:body of )?(?:evidence|research|"
            r"science|data)",
        ),
    ),
)
