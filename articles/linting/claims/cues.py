"""The patterns by which `frames` knows negation, questions, warnings and reports."""

import re

from articles.linting.claims.words import rx

_SUBJECT = (
    r"(?:it|you|we|they|he|she|ketamine|kat|esketamine|spravato|this|most|many|your \w+|our \w+|"
    r"the \w+|people|patients|there|these|everyone|anyone|all|low doses?|side effects)"
)
_FINITE = r"(?:is|are|was|were|will|can|may|might|has|have|do|does|had|\w+s|help|work|feel|get)"

CLAUSE_END = re.compile(
    rf"[;:.!?]|\b(?:but|because|although|though|whereas|while|unless|until|yet|however|instead|"
    rf"except|as soon as|since|thanks to)\b|\bso (?:that )?{_SUBJECT}\b|(?:, (?:and |or |so |"
    rf"then )?|\band ){_SUBJECT} (?:\w+ )?{_FINITE}\b|"
    r", (?:and )?(?:we|it|you|they|she|he|i|kat|ketamine) \w+|"
    rf", and (?:\w+ ){{1,5}}?(?:is|are|can|may|will|has|have|do|does)\b"
)
STATEMENT_END = re.compile(
    rf"[;.!?]|\b(?:but|because)\b|, (?:so|since)\b|, and {_SUBJECT} (?:\w+ )?{_FINITE}\b"
)
ANTECEDENT_END = re.compile(r"[,;:.!?]|\bthen\b")

PSEUDO = rx(
    r"not (?:only|just|merely|simply)(?! any)|say no to|no longer|no doubt|without (?:a |"
    r"any )?(?:doubt|question)|no wonder|no matter|nothing but|not to mention|can not wait|"
    r"never before|no question|no way (?:that )?(?:you|it|ketamine|kat) (?:\w+ )?(?:will|can|"
    r"could|would|does|do) not|without fail|nothing short of|no less|why not|no other|"
    r"no need to (?:worry|wait|suffer)|do not (?:wait|worry|miss|delay|let|hesitate|settle|"
    r"suffer)|no one else|not yet"
)  # look like negations, deny nothing
NOT = rx(
    r"not|no|never|yet to|none|nothing|neither|nor|without|hardly|rarely|non|zero|"
    r"far from(?! (?:your|the|home))|(?<!a )(?<!the )few(?= (?:people|patients|plans|insurers|"
    r"clinics|adults|of)\b)|anything but|instead of|rather than|unlikely|free (?:of|from)|"
    r"stop short of|fail(?:s|ed)? to|too (?:low|small|weak|little|gentle|mild) to|"
    r"impossible(?: to)?|unable to|lacks?|nowhere|myths? (?:that|of|about)|untrue (?:that|to say)|"
    r"refus\w+ to|nil|0|(?:is|be) (?:false|wrong|incorrect|misleading|dishonest) (?:to|that)"
)
SUBORDINATE = re.compile(
    r"\b(?:and |but |so )?(?:if|when|once|without|with|during|as soon as|after|before|although|"
    r"though|because|even if|while|since|unless|until)\b[^,;:.]*,"
)
RELATIVE = re.compile(
    r"\b(?:who|that|which)(?: (?:do|did|have|has|had|can|could|are|were|is|was|does))? $"
)
MAIN_VERB = re.compile(
    r"\b(?:is|are|was|were|will|can|may|might|has|have|do|does|gets?|feels?|finds?)\b"
)

_SPEAKER = (
    r"(?:web ?sites?|sites?|pages?|ads?|adverts?|advertisements?|advertisers?|clinics?|compan(?:y|"
    r"ies)|sellers?|vendors?|marketers?|marketing|posts?|influencers?|headlines?|brochures?|"
    r"providers|businesses|salespeople|social media|internet|online (?:stores?|shops?)|articles?|"
    r"promoters?|blogs?|videos?|flyers?|chatbots?)"
)
_SAY = (
    r"(?:says?|said|claim(?:s|ed|ing)?|promis(?:es?|ed|ing)|call(?:s|ed|ing)?|tells?|told|"
    r"advertis(?:es?|ed|ing)|tout(?:s|ed)?|boast(?:s|ed)?|market(?:s|ed)?|describ(?:es?|ed)|"
    r"insist(?:s|ed)?|suggest(?:s|ed)?|stat(?:es|ed)|present(?:s|ed)?|declar(?:es?|ed)|assert(?:s|"
    r"ed)?|guarantees?|imply|implies|brags?|saying|urges?|pushes|assures?|writes?|asks? you to|"
    r"wants? you to|sells?|sold|offers?|talks? of|speaks? of|uses? words)"
)
OPENING = rx(
    rf"(?:wary|careful|skeptical|cautious|suspicious)(?: of| about| with| if| when)?|bewar\w+|"
    rf"watch out|look out for|red flags?|warning signs?|walk away (?:if|when|from (?:a|any|the|"
    rf"clinics?|sites?|anyone|those))|steer clear|think twice|question (?:any|a|claims?)|(?:avoid|"
    rf"stay away from) (?:any|a|clinics?|sites?|places?|providers?|anyone|words?|phrases?|claims?|"
    rf"language|saying)|ask (?:for|to see)(?: the| any| some)? (?:proof|evidence|trials?|studies)|"
    rf"leave if|you (?:may|might|will|can|could)(?: also| often| sometimes)? (?:have )?(?:hear|"
    rf"heard(?! the (?:\w+ )?news)|read|come across|see (?:ads|claims|posts|it|sites))|"
    rf"{_SPEAKER} (?:[\w%/]+ ){{0,6}}?{_SAY}|(?:clinics?|sites?|anyone|people|those|someone|"
    rf"sellers?|ads?) (?:who|that|which) (?:\w+ )?{_SAY}|whether(?! (?:you are|you have|you feel|"
    rf"it is)[^.;]*,)|(?:know|ask|check|see|sure|tell|decide|learn|find out|test(?:s|ed|ing)?|"
    rf"study|studying|understand|wonder)(?: \w+){{0,3}} if|(?:not|never|yet to be|"
    rf"far from)(?: yet| fully| really)? (?:known|clear|certain|sure|understood|settled)|"
    rf"un(?:known|clear|certain|sure)|(?:no one|none|no [\w ]{{3,24}}?|nothing|nor) (?:(?:can|"
    rf"could|will|would|should|may|must) )?(?:\w+ly |ever |yet )?(?:say|promise|guarantee|claim|"
    rf"knows?|tell|call|predict|assume|expect|shows?|proves?)(?: you)?|(?:not|"
    rf"never) (?:\w+ )?(?:say|promise|guarantee|claim|expect|assume|call|tell|predict|imply|"
    rf"conclude|mean|make|prove|know(?! is)|think|suggest|show)|too few to|claims? (?:such as|"
    rf"like|that|of)|(?:words?|phrases?|figures?|statements?|slogans?|lines?) (?:such as|like)|"
    rf"(?:bad|poor) (?:web ?sites?|clinics?|ads?)|the words?|the (?:idea|notion|claim|belief|"
    rf"suggestion|theory) (?:that|of)|advice (?:to|that)|would be (?:wrong|false|misleading|"
    rf"unfair|a mistake|foolish|unwise)|(?:being|was|were) told to|people (?:often |"
    rf"sometimes )?(?:ask|wonder|think|assume)|^myth"
)  # asked, reported, warned of: the sentence itself does not say so
OUR_OWN = re.compile(  # a clinic that speaks of itself reports no one else's claim
    r"\b(?:our|top|leading|best|we)(?: (?!avoid|never|do not|stay)\w+){0,2} $"
)
CONDITION = rx(r"(?<!what )if|in case|suppose|supposing|should you")
_EVIDENCE = r"(?:proof|evidence|stud(?:y|ies)|trials?|data|research|reviews?|reports?|records?)"
PARTLY = rx(
    r"(?:not|never|no \w+|no one)(?: (?!but|and)\w+){0,3}? (?:every(?! time)|everyone|everything|"
    r"always|entirely|completely|fully|all (?:of|kinds|major|plans|patients|people|illnesses))"
)  # denies a whole, and leaves a part: "does not remove every risk"
UNPROVEN = rx(
    rf"(?:no|little|not enough|scant|weak|too little|without)(?: \w+){{0,3}}? {_EVIDENCE}|"
    rf"{_EVIDENCE} (?:(?:has|have|had|did|does|do) )?not (?:\w+ )?(?:shown?|find|found|proven?|"
    rf"prove|support\w*|test\w*)|(?:not|never)(?: yet)? (?:been )?(?:shown|proven|proved|"
    rf"demonstrated|established|found|linked)(?: yet)?|unproven|nothing (?:shows?|proves?)|"
    rf"no one has (?:shown|proven|proved)"
)
DOUBTED = rx(
    r"(?:is|are) (?:not|hardly)(?: \w+)? (?:well |yet |fully )?known|no one (?:knows|can (?:say|"
    r"tell|promise|guarantee)|has (?:shown|proven|followed|tested|studied|compared|measured|"
    r"counted|looked))|(?:not|never)(?: yet)? been (?:shown|proven|tested|studied)|too (?:soon|"
    r"early|few) to|(?:stud\w+|trials?) (?:is|are|was|were) too small|not enough (?:is known|"
    r"studies|evidence|research|data)|(?:nothing|little) is known|red flags?|warning signs?|"
    r"be (?:wary|careful|skeptical)|beware|(?:an|only an|just an) ad|a slogan|words? for ads|"
    r"(?:means|proves|says) nothing|not evidence|is (?:only )?a (?:picture|metaphor)|"
    r"is what (?:ads?|adverts?|sellers|clinics|websites) (?:say|claim|promise)|is the wrong|"
    r"open question|do(?:es)? not (?:\w+ )?(?:mean|prove|show(?! up)|tell you|make (?:a|it|that))|"
    r"does not make (?:it|that) (?:wise|safe|right|legal|so)|poor promise|(?:good|catchy|"
    r"nice) (?:headline|slogan|line)|unfair to say|too good to be true|(?:buzz|selling) words?|"
    r"(?:sales|selling|marketing|ad) lines?|(?:headlines?|lines?|claims?|slogans?|"
    r"promises?) to (?:doubt|distrust|question)|if (?:it|they) (?:comes?|helps?|works?|happens?|"
    r"does|do)(?: at all)?,|is (?:only |just )?one persons? (?:view|story|experience|word)|(?:can|"
    r"could|do|does) not tell (?:you|us|anyone) (?:what|how|whether|anything|much)|"
    r"promises? (?:that )?(?:no one|no \w+|nobody) can (?:keep|make)|tells? you (?:nothing|little|"
    r"about one)"
)  # anywhere in a sentence: it doubts, or warns
TURN = re.compile(r"; |, but |, yet |, still ")
CALL = re.compile(
    r"[,;] (?:so |just |please |then |and )*(?:call|ask|tell|contact|e mail|write to|"
    r"talk to) us\b[^,;]*$"
)
LATER_OPEN = rx(
    r"(?:is|are|was|were|be|as) (?:a |an |just |only |often |plain |simply |usually |big |clear |"
    r"also )*(?:red flags?|warning signs?|sales? (?:talk|tricks?|pitch\w*)|slogans?|hype|"
    r"marketing|selling|misleading|unproven|untested|unclear|unknown|out of date|too good|"
    r"(?:still )?(?:being )?(?:studied|tested)|reasons? to (?:leave|worry|doubt|ask|walk)|"
    r"promising more|a guess|promises? no one|the opposite)|(?:is|are|was|were) (?:not|no|never|"
    r"hardly) (?:a |an |yet |fully |safe |being )*(?:guaranteed|certain|assured|promised|a given|"
    r"likely|the same (?:as|thing)|proof|evidence|enough (?:to|evidence|proof|data)|advice|known|"
    r"clear|shown|proven|established|understood|settled|worked out|agreed|medical|a term|term|"
    r"a word|words|a fact|facts|a finding|choosing|keeping|telling|honest|caring)|"
    r"should (?:make you|worry|raise|prompt|alarm|put you)|should (?:show|explain|prove)|(?:go|"
    r"goes|went) (?:further|beyond|too far)|leaves? out|(?:do|does) not belong|belongs? in (?:ads|"
    r"adverts)|means? (?:little|nothing)|be (?:wary|careful|skeptical|cautious|suspicious)|"
    r"(?:studies|trials?|research|evidence|data|they|no one|none)(?: \w+)? (?:has|have|do|"
    r"does) (?:not )?(?:shown?|found|proven?|support|prove)|(?:has|have) not been (?:shown|proven|"
    r"tested)|says more than|comes? from (?:work in )?(?:mice|rats|animals?|rodents)|so leave|"
    r"walk away|no one knows"
)
LATER_DENIED = re.compile(
    r"^(?: \w+){0,4}? (?:does not exist|do not exist|is not (?:known|available|possible)|"
    r"has (?:not|never) been (?:found|shown|proven)|is not (?:a|an|the|our|what) (?:goal|aim|"
    r"point|promise|reason|measure|standard|result|we)|is (?:unknown|unproven|not in sight))\b|"
    r"^[^;.!?]{0,90}[,;]? (?:which|this|that|it|and that|and this|both|these) (?:is|was|"
    r"are) (?:\w+ly )?(?:wrong|false|untrue|not (?:true|so|right)|misleading|a myth)(?! to)\b|"
    r"^(?:,? (?!is\b|are\b|was\b|were\b|will\b|can\b)[\w%'/]+){0,12}? (?:is|are|was) (?:a |an |"
    r"just |only |simply )*(?:myths?|false|untrue|fiction|nonsense|rumou?rs?|lies?|not true|"
    r"wrong)(?! to)\b"
)

ASKED = re.compile(
    r"^(?:and |but |so |or |then )?(?:is|are|was|were|can|could|will|would|do|does|did|has|have|"
    r"should|may|might|am|what|when|where|who|which|how|why|at what|for how|in what|to what|if|"
    r"whether|after|before|with|during|must|shall|any|anything)\b"
)
INVERSION = re.compile(
    r"\b(?:can|is|are|will|does|do|should|may|could|would|has|have|did) (?:i|you|we|it|ketamine|"
    r"kat|the|my|there|they|people|someone|anyone|insurance|medicare|spravato)\b"
)
LEADING = rx(
    r"(?:and |but |so )?(?:why (?!is|are|was|were|do|does|did|can|could|has|have|had|will|would|"
    r"should|might|may|must|ketamine|kat|the|a|an|some|so|it|there|this|people|your|my|we|you|i|"
    r"and|or|how|esketamine|spravato|clinics?|doctors?)\w+|did you know|have you heard|"
    r"(?:are you )?(?:ready|tired of|looking for)|want|what if (?:you|i told)|who (?:would not|"
    r"does not)|is(?: it)? not it time|is it not time|(?:are|do|would) (?:not you|you not)|"
    r"how would it feel|what are you waiting|imagine|do you want)"
)
PRESUMING = re.compile(
    r"^(?:and |but |so )?(?:why|how) (?:is|are|was|do|does|did|can|could|has|have|will)\b(?! i\b|"
    r" you\b| we\b| they\b| the clinic| people)"
)
DISTANCING = rx(
    r"red flags?|warning signs?|wary|bewar\w+|myths?|walk away|steer clear|too good to be true|"
    r"(?:claims?|words?|phrases?|promises|ads)(?: \w+)? (?:to|that|you)(?: \w+)? (?:doubt|"
    r"distrust|question|avoid|leave|worry|not trust|should)|do not say|do not (?:trust|believe)|"
    r"what (?:\w+ )?(?:ads|websites|sites|clinics|sellers) (?:say|claim|promise)|"
    r"signs? of a (?:bad|poor)|bad (?:web ?site|clinic|ad)|should worry you|make you (?:careful|"
    r"leave|think|wary)|(?:false|misleading) claims?|things no|no (?:honest|good) clinic|"
    r"you may (?:hear|read)|reasons to leave"
)
