"""The patterns by which `frames` knows negation, questions, warnings and reports."""

import re

from articles.linting.claims.words import rx

_SUBJECT = (
    r"(?:it|you|we|they|he|she|ketamine|kat|esketamine|spravato|this|most|many|your \w+|"
    r"our \w+|the \w+|people|patients|there|these|everyone|anyone|all|low doses?|side effects)"
)
_FINITE = r"(?:is|are|was|were|will|can|may|might|has|have|do|does|had|\w+s|help|work|feel|get)"

CLAUSE_END = re.compile(
    rf"[;:.!?]|\b(?:but|because|although|though|whereas|while|unless|until|yet|however|instead|"
    rf"except|as soon as|since|thanks to)\b|\bso (?:that )?{_SUBJECT}\b|"
    rf"(?:, (?:and |or |so |then )?|\band ){_SUBJECT} (?:\w+ )?{_FINITE}\b|"
    r", (?:and )?(?:we|it|you|they|she|he|i|kat|ketamine) \w+|"
    rf", and (?:\w+ ){{1,5}}?(?:is|are|can|may|will|has|have|do|does)\b"
)
STATEMENT_END = re.compile(
    rf"[;.!?]|\b(?:but|because)\b|, (?:so|since)\b|, and {_SUBJECT} (?:\w+ )?{_FINITE}\b"
)
ANTECEDENT_END = re.compile(r"[,;:.!?]|\bthen\b")

PSEUDO = rx(
    r"not (?:only|just|merely|simply)|say no to|no longer|no doubt|without (?:a |any )?(?:doubt|"
    r"question)|"
    r"no wonder|no matter|nothing but|not to mention|can not wait|never before|no question|no way "
    r"(?:that )?(?:you|it|ketamine|kat) (?:\w+ )?(?:will|can|could|would|does|do) not|"
    r"without fail|nothing short of|no less|why not|no other|no need to (?:worry|wait|suffer)|"
    r"do not (?:wait|worry|miss|delay|let|hesitate|settle|suffer)|no one else|not yet"
)  # look like negations, deny nothing
NOT = rx(
    r"not|no|never|none|nothing|neither|nor|without|hardly|rarely|non|zero|far from(?! (?:your|"
    r"the|home))|(?<!a "
    r")(?<!the )few(?= (?:people|patients|plans|insurers|clinics|adults|of)\b)|"
    r"anything but|instead of|rather than|unlikely|free (?:of|from)|stop short of|fail(?:s|ed)? to|"
    r"too (?:low|small|weak|little|gentle|mild) to|impossible(?: to)?|unable to|lacks?|nowhere|"
    r"myths? (?:that|of|about)|untrue (?:that|to say)|refus\w+ to|nil|0|"
    r"(?:is|be) (?:false|wrong|incorrect|misleading|dishonest) (?:to|that)"
)
SUBORDINATE = re.compile(
    r"\b(?:and |but |so )?(?:if|when|once|without|with|during|as soon as|after|before|although|"
    r"though|because|even if|"
    r"while|since|unless|until)\b[^,;:.]*,"
)
RELATIVE = re.compile(
    r"\b(?:who|that|which)(?: (?:do|did|have|has|had|can|could|are|were|is|was|does))? $"
)
MAIN_VERB = re.compile(
    r"\b(?:is|are|was|were|will|can|may|might|has|have|do|does|gets?|feels?|finds?)\b"
)

_SPEAKER = (
    r"(?:web ?sites?|sites?|pages?|ads?|adverts?|advertisements?|advertisers?|clinics?|"
    r"compan(?:y|ies)|sellers?|vendors?|marketers?|marketing|posts?|influencers?|headlines?|"
    r"brochures?|providers|businesses|salespeople|social media|internet|online (?:stores?|shops?)|"
    r"articles?|promoters?|blogs?|videos?|flyers?|chatbots?)"
)
_SAY = (
    r"(?:says?|said|claim(?:s|ed|ing)?|promis(?:es?|ed|ing)|call(?:s|ed|ing)?|tells?|told|"
    r"advertis(?:es?|ed|ing)|tout(?:s|ed)?|boast(?:s|ed)?|market(?:s|ed)?|describ(?:es?|ed)|"
    r"insist(?:s|ed)?|suggest(?:s|ed)?|stat(?:es|ed)|present(?:s|ed)?|declar(?:es?|ed)|"
    r"assert(?:s|ed)?|guarantees?|imply|implies|brags?|saying|urges?|pushes|assures?|writes?|"
    r"asks? you to|wants? you to|sells?|sold|offers?|talks? of|speaks? of|uses? words)"
)
OPENING = rx(
    rf"(?:wary|careful|skeptical|cautious|suspicious)(?: of| about| with| if| when)?|bewar\w+|"
    rf"watch out|look out for|red flags?|warning signs?|walk away (?:if|when|from (?:a|any|the|"
    rf"clinics?|sites?|anyone|those))|steer clear|think twice|question (?:any|a|claims?)|"
    rf"(?:avoid|stay away from) (?:any|a|clinics?|sites?|places?|providers?|anyone|words?|"
    rf"phrases?|claims?|language|saying)|ask (?:for|to see)(?: the| any| some)? (?:proof|"
    rf"evidence|trials?|studies)|leave if|you (?:may|might|will|can|could)(?: also| often|"
    rf" sometimes)? (?:have )?(?:hear|heard(?! the (?:\w+ )?news)|read|come across|see (?:ads|"
    rf"claims|posts|it|sites))|"
    rf"{_SPEAKER} (?:[\w%/]+ ){{0,6}}?{_SAY}|(?:clinics?|sites?|anyone|people|those|someone|"
    rf"sellers?|ads?) (?:who|that|which) (?:\w+ )?{_SAY}|"
    rf"whether(?! (?:you are|you have|you feel|it is)[^.;]*,)|(?:know|ask|check|see|sure|tell|"
    rf"decide|learn|find out|test(?:s|ed|ing)?|study|"
    rf"studying|understand|wonder)(?: \w+){{0,3}} if|"
    rf"(?:not|never|yet to be|far from)(?: yet| fully| really)? (?:known|clear|certain|sure|"
    rf"understood|settled)|un(?:known|clear|certain|sure)|"
    rf"(?:no one|none|no [\w ]{{3,24}}?|nothing|nor) (?:(?:can|could|will|would|should|may|must)"
    rf" )?(?:\w+ly |ever |yet )?(?:say|promise|guarantee|claim|knows?|tell|call|predict|assume|"
    rf"expect|shows?|proves?)(?: you)?|"
    rf"(?:not|never) (?:\w+ )?(?:say|promise|guarantee|claim|expect|assume|call|tell|predict|"
    rf"imply|conclude|mean|make|prove|know(?! is)|think|suggest|show)|too few to|"
    rf"claims? (?:such as|like|that|of)|(?:words?|phrases?|figures?|statements?|slogans?|"
    rf"lines?) (?:such as|like)|(?:bad|poor) (?:web ?sites?|clinics?|ads?)|the words?|the (?:idea|"
    rf"notion|claim|belief|suggestion|theory) "
    rf"(?:that|of)|advice (?:to|that)|would be (?:wrong|false|misleading|unfair|a mistake|foolish|"
    rf"unwise)|"
    rf"(?:being|was|were) told to|people (?:often |sometimes )?(?:ask|wonder|think|assume)|^myth"
)  # asked, reported, warned of: the sentence itself does not say so
OUR_OWN = re.compile(  # a clinic that speaks of itself reports no one else's claim
    r"\b(?:our|top|leading|best|we)(?: (?!avoid|never|do not|stay)\w+){0,2} $"
)
CONDITION = rx(r"(?<!what )if|in case|suppose|supposing|should you")
_EVIDENCE = r"(?:proof|evidence|stud(?:y|ies)|trials?|data|research|reviews?|reports?|records?)"
UNPROVEN = rx(
    rf"(?:no|little|not enough|scant|weak|too little|without)(?: \w+){{0,3}}? {_EVIDENCE}|"
    rf"{_EVIDENCE} (?:(?:has|have|had|did|does|do) )?not (?:\w+ )?(?:shown?|find|found|proven?|"
    rf"prove|support\w*|test\w*)|(?:not|never)(?: yet)? (?:been )?(?:shown|proven|proved|"
    rf"demonstrated|established|found|linked)(?: yet)?|unproven|nothing (?:shows?|proves?)|"
    rf"no one has (?:shown|proven|proved)"
)
DOUBTED = rx(
    r"(?:is|are) (?:not|hardly)(?: \w+)? (?:well |yet |fully )?known|no one (?:knows|can (?:say|"
    r"tell|"
    r"promise|guarantee)|has (?:shown|proven|followed|tested|studied))|(?:not|never)(?: yet)? been "
    r"(?:shown|proven|tested|studied)|too (?:soon|early|few) to|(?:stud\w+|trials?) (?:is|are|was|"
    r"were) too small|not enough (?:is known|"
    r"studies|evidence|research|data)|(?:nothing|little) is known|red flags?|warning signs?|be "
    r"(?:wary|careful|skeptical)|beware|(?:an|only an|just an) ad|a slogan|words? for ads|(?:means|"
    r"proves|says) nothing|not evidence|is (?:only )?a (?:picture|metaphor)|is what (?:ads?|"
    r"adverts?|sellers|clinics|websites) (?:say|claim|promise)|is the wrong|"
    r"open question|do(?:es)? not (?:\w+ )?(?:mean|prove|show(?! up)|tell you|make (?:a|it|that))|"
    r"does not make (?:it|that) (?:wise|"
    r"safe|right|legal|so)|poor promise|(?:good|catchy|nice) (?:headline|slogan|line)|"
    r"unfair to say|"
    r"too good to be true|(?:buzz|selling) words?"
)  # anywhere in a sentence: it doubts, or warns
TURN = re.compile(r"; |, but |, yet |, still ")
CALL = re.compile(
    r"[,;] (?:so |just |please |then |and )*(?:call|ask|tell|contact|e mail|write to|talk to) "
    r"us\b[^,;]*$"
)
LATER_OPEN = rx(
    r"(?:is|are|was|were|be|as) (?:a |an |just |only |often |plain |simply |usually |big |clear |"
    r"also )*(?:red flags?|warning signs?|sales? (?:talk|tricks?|pitch\w*)|slogans?|hype|"
    r"marketing|selling|misleading|unproven|untested|unclear|unknown|out of date|too good|"
    r"(?:still )?(?:being )?(?:studied|tested)|reasons? to (?:leave|worry|doubt|ask|walk)|"
    r"promising more|a guess|promises? no one|the opposite)|"
    r"(?:is|are|was|were) (?:not|no|never|hardly) (?:a |an |yet |fully |safe |"
    r"being )*(?:guaranteed|certain|assured|promised|a given|likely|the same (?:as|thing)|proof|"
    r"evidence|enough (?:to|evidence|proof|data)|advice|known|clear|shown|proven|established|"
    r"understood|settled|worked out|agreed|"
    r"medical|a term|term|a word|"
    r"words|a fact|facts|a finding|choosing|keeping|"
    r"telling|honest|caring)|should (?:make you|worry|raise|prompt|alarm|put you)|"
    r"should (?:show|explain|prove)|(?:go|goes|went) (?:further|beyond|too far)|leaves? out|"
    r"(?:do|does) not belong|belongs? in (?:ads|adverts)|means? (?:little|nothing)|be (?:wary|"
    r"careful|skeptical|cautious|suspicious)|(?:studies|trials?|research|evidence|data|they|no "
    r"one|none)(?: \w+)? (?:has|have|do|does) (?:not )?(?:shown?|found|proven?|support|prove)|"
    r"(?:has|have) not been (?:shown|proven|tested)|says more than|"
    r"comes? from (?:work in )?(?:mice|rats|animals?|rodents)|so leave|walk away|no one knows"
)
LATER_DENIED = re.compile(
    r"^(?: \w+){0,4}? (?:does not exist|do not exist|is not (?:known|available|possible)|has "
    r"(?:not|"
    r"never) been (?:found|shown|proven)|is (?:unknown|unproven|not in sight))\b|"
    r"^[^;.!?]{0,90}[,;]? (?:which|this|that|it|and that|and this|both|these) (?:is|was|are) "
    r"(?:\w+ly )?(?:wrong|false|untrue|not (?:true|so|right)|misleading|a myth)(?! to)\b|"
    r"^(?:,? (?!is\b|are\b|was\b|were\b|will\b|can\b)[\w%'/]+){0,12}? (?:is|are|was) "
    r"(?:a |an |just |only |simply )*(?:myths?|false|untrue|fiction|nonsense|rumou?rs?|lies?|"
    r"not true|wrong)(?! to)\b"
)

ASKED = re.compile(
    r"^(?:and |but |so |or |then )?(?:is|are|was|were|can|could|will|would|do|does|did|has|have|"
    r"should|may|might|am|what|when|where|who|which|how|why|at what|for how|in what|to what|"
    r"if|whether|after|before|with|during|must|shall|any|anything)\b"
)
INVERSION = re.compile(
    r"\b(?:can|is|are|will|does|do|should|may|could|would|has|have|did) (?:i|you|we|it|ketamine|"
    r"kat|the|my|there|they|people|someone|anyone|insurance|medicare|spravato)\b"
)
LEADING = rx(
    r"(?:and |but |so )?(?:why (?!is|are|was|were|do|does|did|can|could|has|have|had|will|would|"
    r"should|"
    r"might|may|must|ketamine|kat|the|a|an|some|so|it|there|this|people|your|my|we|you|i|and|or|"
    r"how|"
    r"esketamine|spravato|clinics?|doctors?)\w+|did you know|have you heard|(?:are you )?(?:ready|"
    r"tired of|looking for)|want|"
    r"what if (?:you|i told)|who (?:would not|does not)|is(?: it)? not it time|is it not time|"
    r"(?:are|do|would) (?:not you|you not)|how would it feel|what are you waiting|imagine|"
    r"do you want)"
)
PRESUMING = re.compile(
    r"^(?:and |but |so )?(?:why|how) (?:is|are|was|do|does|did|can|could|has|have|will)\b"
    r"(?! i\b| you\b| we\b| they\b| the clinic| people)"
)
DISTANCING = rx(
    r"red flags?|warning signs?|wary|bewar\w+|myths?|walk away|steer clear|too good to be true|"
    r"(?:claims?|words?|phrases?|promises|ads)(?: \w+)? (?:to|that|you)(?: \w+)? (?:doubt|"
    r"distrust|question|avoid|leave|worry|not trust|should)|do not say|do not (?:trust|believe)|"
    r"what (?:\w+ )?(?:ads|websites|sites|clinics|sellers) (?:say|claim|promise)|signs? of a "
    r"(?:bad|poor)|bad (?:web ?site|clinic|ad)|should worry you|make you (?:careful|leave|think|"
    r"wary)|(?:false|misleading) "
    r"claims?|things no|no (?:honest|good) clinic|you may (?:hear|read)|reasons to leave"
)
