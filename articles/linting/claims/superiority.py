"""Superiority: no trial shows that KAT beats other treatments."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Found, Rule, Statement
from articles.linting.claims.words import rx
from articles.problems import Level

_SOURCE = ("kew-2023", "drozdz-2022", "rhee-2022", "ekstrand-2022")
_FIX = (
    "Write that ketamine can be faster, is not clearly better, and that ECT, TMS, medicines and "
    "talk therapy are real options."
)
_RIVAL = (
    r"(?:<OTHER>|(?:any|all|every|most|other|old|older|traditional|conventional|standard|ordinary|"
    r"usual|regular|existing|typical|common|established|years of|months of|decades of) (?:\w+ )?"
    r"(?:treatments?|therap\w+|medicines?|drugs?|care|options?|approach\w*|methods?|"
    r"antidepressants?|pills?|psychiatry|alternatives?|counseling)|anything else|(?:all )?the "
    r"(?:rest|alternatives|competition)|pills?|therapy alone|ketamine alone|prozac|zoloft|"
    r"lexapro|ssris?|talking alone|medicines?|drugs)"
)
_LIMITED = (
    r"<ARMS>|<STUDY>|not clearly|no better|not known|neither|do not know|either|not proven|"
    r"(?:ect|tms|talk therap(?:y|ies)|exposure|cbt|midazolam|placebo) (?:\w+ )?(?:worked|works|"
    r"did|was|were|is|has|have|had) better|you feel better|in some|for some|fades?|may not last|"
    r"ask|get better|best to|"
    r"works? best|"
    r"best (?:way to|time|person|evidence|answer|to|place to)|better (?:to|ask|not|idea)"
)

_OURS = rx(r"<KET>|our|we|us|this|it|infusions?|lozenges?|clinic|sessions?")
_OTHERS = rx(r"<OTHER>|depends|ssris?|guidelines?")


def _is_ours(statement: Statement, _found: Found) -> bool:
    """Say whether ketamine, KAT or the clinic is praised, not another treatment."""
    return _OURS.search(statement.text) is not None or not _OTHERS.search(statement.text)


RULES = (
    Rule(
        id="claim-better-than",
        level=Level.WARNING,
        catches="says that it beats other treatments",
        reason="No trial has compared KAT with standard care, and ketamine is not clearly better.",
        source=_SOURCE,
        fix=_FIX,
        unless_meant="HEDGE|MAY|WARNS",
        unless=_LIMITED + r"|in \d{2,}",
        patterns=(
            rf"<TREAT><gap6>@(?:better|superior|more (?:\w+ )?(?:effective|powerful|successful|"
            rf"helpful|potent|efficient|reliable|thorough|likely|relief|good)|"
            rf"faster|quicker|stronger|longer|deeper|more|sooner|smarter|greater|further|twice as|"
            rf"\w+ times (?:as|more|better|faster))<gap6>(?:than|to|over|alternative|as) (?:\w+ )?"
            rf"{_RIVAL}",
            rf"<TREAT><gap4>@(?:beats?|outperforms?|surpass(?:es)?|outshines?|trumps?|exceeds?|"
            rf"outclasses|outdoes|outdo|leaves?|left|eclipses|outlasts?|bests|tops|leaves|far "
            rf"ahead of|ahead "
            rf"of|puts)<gap2>(?:{_RIVAL}|them)",
            r"@(?:far |vastly |clearly |much |markedly |decidedly |simply |proven )"
            r"(?:superior|better|more effective)(?! than (?:saline|placebo|nothing|before))",
            r"<TREAT><gap3>@(?:is|are|offers?|gives?|remains?|represents?)<gap2>(?:a |the )?"
            r"(?:better|superior|smart|smarter|more effective|stronger) (?:choice|option|"
            r"alternative|"
            r"treatment|way|answer|solution|approach|path|bet|pick)",
            rf"(?:{_RIVAL}|therapy) (?:takes?|needs?|requires?|drags?)[^.!?]{{0,20}}?(?:years|"
            rf"months|"
            rf"decades|forever)[^.!?]{{0,12}}? @(?:ketamine|kat|our \w+)",
            r"^@(?:\w+er|more \w+)(?:, \w+)*(?:,? and \w+)? than (?:\w+ ){0,2}?(?:pills?|"
            r"antidepressants?|therapy|"
            r"drugs?|medicines?|ect|tms|ssris?|prozac|treatments?)",
            r"@(?:better|faster|stronger|safer|more \w+) (?:\w+ ){0,2}?than (?:anything|"
            r"everything|all|"
            r"any other|whatever|most (?:treatments|drugs|pills))",
            rf"(?:compared (?:with|to)|versus|next to|unlike|against) (?:\w+ )?{_RIVAL},? "
            rf"(?:<KET>|it|our \w+)"
            rf"[^.!?]{{0,20}}? @(?:\w+er\b|more \w+|far|wins|better|ahead)",
            rf"@(?:compared (?:with|to)|versus|next to|over|than) (?:\w+ )?{_RIVAL},? (?:\w+ )?"
            rf"<TREAT><gap3>(?:better|superior|faster|wins?|more effective|stronger|safer|ahead)",
            rf"@(?:more|faster|better|deeper|further|greater) [^;.!?]{{0,50}}? than (?:in |with |"
            rf"from |on )?(?:\w+ ){{0,3}}?(?:{_RIVAL}|years?|months|decades?|weeks)"
            rf"(?=.*(?:therap|pill|counsel|antidepress|medic|ketamine|kat))",
            rf"@(?:faster|better|deeper|more|quicker|greater) (?:\w+ )?(?:progress|results?|"
            rf"relief|healing|recovery|insight|change|improvement|benefit\w*|outcomes?)"
            rf"<gap3>than (?:\w+ )?{_RIVAL}",
        ),
    ),
    Rule(
        id="claim-best",
        level=Level.WARNING,
        catches="calls it the best or most effective treatment",
        reason="No such ranking exists; guidelines put other treatments first.",
        source=("swainson-2021-canmat", "schnurr-2024", "mcintyre-2021"),
        fix=_FIX,
        unless_meant="HEDGE|MAY|WARNS",
        guard=_is_ours,
        unless=_LIMITED.replace("<STUDY>", "largest")
        + r"|for (?:all|every\w*)"
        + r"|approved|depends|no (?:treatment|therapy|medicine) (?:\w+ )?"
        r"(?:helps|works for|is (?:best|right|safe|certain)) (?:for )?(?:everyone|all|always)?|"
        r"most (?:common|often|likely|studied|"
        r"important)|only (?:if|when|as|for|after|in|a)|not a first|first (?:\w+ )?(?:visit|"
        r"session|dose|treatment\b(?! for| choice| of choice| line)|infusion)",
        patterns=(
            r"@(?:single |very |by far |hands down |simply )*(?:best|most (?:\w+ )?(?:effective|"
            r"powerful|potent|successful|reliable|advanced|proven|promising)|greatest|strongest|"
            r"finest|fastest|number one|no 1|top|leading|foremost|premier|fastest acting) "
            r"(?:\w+ ){0,2}?(?:treatments?|therap\w+|medicines?|options?|choice|antidepressants?|"
            r"tools?|solution|answer|way|approach|hope|chance|remedy|drug|cure|weapon|method)",
            r"@(?:gold standard|treatment of choice|first choice|first line|front line|go to "
            r"(?:treatment|therapy|choice|option)|number one|state of the art|second to none|best "
            r"in class|unrivall?ed|unmatched|unparall?eled|without (?:equal|rival)|has no "
            r"(?:equal|rival)|incomparable|in a class of its own|the only (?:\w+ )?(?:treatment|"
            r"therapy|thing|way|medicine|option|drug|hope))",
            r"@(?:first|best|only|wisest|smartest) (?:thing|step|treatment|move|thing you should) "
            r"(?:\w+ "
            r"){0,2}?(?:try|do|take|choose|consider|for (?:depression|anxiety|ptsd|trauma))",
            r"@(?:not|never) find (?:a |an |any |anything )?(?:\w+ )?(?:better|more (?:effective|"
            r"powerful|"
            r"advanced)|stronger|faster|safer|kinder)",
            r"@(?:of|among) all (?:\w+ )?(?:treatments|therapies|options|medicines|drugs|"
            r"approaches)[^.!?]{0,40}? "
            r"(?:none|no|best|most|first|only|ketamine|kat|stands)",
            r"@(?:nothing(?! (?:shows?|proves?|suggests?|says?))|no other \w+|no (?:treatment|"
            r"therapy|medicine|pill|drug|"
            r"antidepressant))(?: else)?<gap3>(?:works?|helps?|compares?|comes close|compete|"
            r"matche?s?|rivals?|as (?:well|effective|powerful|good|fast)|better|treats?|beats?|"
            r"like (?:ketamine|kat|it)|eases?|lifts?)",
        ),
    ),
    Rule(
        id="claim-contrast",
        level=Level.WARNING,
        catches="praises it by running other treatments down",
        reason="Antidepressants, talk therapy, ECT and TMS help many people and have more "
        "evidence.",
        source=("cuijpers-2020", "kew-2023"),
        fix=_FIX,
        unless_meant="HEDGE|MAY|WARNS",
        of_any=True,
        unless=r"<COMPARED>|<STUDY>|unlike after|drive|do not stop|keep taking|tell|not better",
        patterns=(
            r"@no (?:other )?(?:pill|medicine|drug|therapy|therapist|treatment)(?: \w+){0,4}? "
            r"(?:can|could|will|does) (?:do|match|offer|give you|deliver|reach) what",
            r"@(?:other|most|ordinary) (?:treatments|clinics|medicines|pills|therapies) (?:\w+ )?"
            r"(?:manage|mask|cover|dull|hide|numb)s? (?:up )?(?:the |your )?(?:symptoms|pain)",
            rf"@unlike (?:\w+ ){{0,2}}?{_RIVAL},? <gap6>(?:<HELP>|works?|root|cause|faster|"
            rf"quickly|lasts?|hours?|days?|heals?|address\w*|gets?|side effects|brain|sources?)",
            rf"@(?:{_RIVAL}) (?:\w+ )?(?:is|are|was|were|can be|tend to be) (?:\w+ )?(?:slow|"
            rf"outdated|useless|ineffective|pointless|old fashioned|a thing of|limited|obsolete|"
            rf"hit or miss|not enough|broken|band aids?|crude)",
            rf"@(?:{_RIVAL}) (?:\w+ )?(?:often |usually |always |mostly |just |only |merely |"
            rf"simply "
            rf"|so often )?(?:fails?|failed|masks?|numbs?|manages?|covers?|treats? (?:the )?"
            rf"symptoms|falls? short|dulls?|hides?|blunts?|let (?:you|people) down|could not|can "
            rf"not|could never)<gap9>(?:ketamine|kat|infusions?|our|it|we|this)",
            rf"<TREAT><gap9>@(?:where|when|while|whereas|after|even when|even if) (?:\w+ ){{0,2}}?"
            rf"(?:{_RIVAL}|nothing else|everything else|anything) (?:\w+ ){{0,2}}?(?:fail\w*|only|"
            rf"fall|falls|merely|just|can not|could not|did not|do not|does not|do nothing|give "
            rf"up|stop|works?|worked|"
            rf"could|has|have|helps?|touch\w*|gave)",
            r"@(?:nothing else (?:could|worked|works|helped|has|can|did|would|does)|everything "
            r"else "
            r"(?:has )?failed)",
            r"@(?:bypass\w*|skip\w*|short ?cuts?|leapfrog\w*|condens\w+|fast tracks?|"
            r"accelerat\w+|compress\w*|packs?|years of (?:talk )?therapy in)"
            r"<gap6>(?:years|barriers?|therap\w+|months|progress|healing|decades|resistance)",
        ),
    ),
    Rule(
        id="claim-therapy-adds",
        level=Level.WARNING,
        catches="says that therapy makes ketamine work better or longer",
        reason="Whether therapy adds to ketamine is not known.",
        source=("kew-2023", "joneborg-2022", "wilkinson-2021"),
        fix="Write that no one knows yet how much the therapy adds.",
        unless=r"<COMPARED>|<STUDY>|<HEDGE>|no difference",
        patterns=(
            r"@(?:adding|add|combining|pairing|mixing|together with|with the help of|thanks to) "
            r"<gap4>(?:therap\w+|integration|music|support|counseling|psychotherapy)<gap6>"
            r"(?:work\w*|better|longer|boost\w*|strength\w*|deep\w*|doubl\w*|improv\w*|extend"
            r"\w*|enhanc\w*|increas\w*|last\w*|multipl\w+|more|stick|amplif\w*|best)",
            r"(?:therap\w+|integration|music|eye masks?|the combination|psychotherapy|"
            r"intentions?|preparation|setting|support)(?: \w+){0,4}? @(?:makes?|doubles?|"
            r"boosts?|deepens?|extends?|enhances?|strengthens?|multipl\w+|amplif\w+|increases?|"
            r"improves?|prolongs?|unlocks?|locks? in|maximi[sz]\w+)<gap4>(?:ketamine|kat|effects?|"
            r"results?|benefits?|healing|work|therap\w+|treatment|experience|relief|gains?|last)",
            r"@(?:more than the sum|synerg\w+|(?:one|ketamine|therapy) (?:plus|and) (?:one|"
            r"therapy|ketamine) (?:equals?|makes? three)|greater than either)",
        ),
    ),
)
