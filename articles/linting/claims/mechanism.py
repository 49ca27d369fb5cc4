"""Mechanism overclaims: how ketamine works in people is not established."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import Rule
from articles.problems import Level

_SOURCE = ("zanos-gould-2018", "li-2010", "yang-2019")
_FIX = "Write that scientists do not fully know, and whether it was seen in animals or people."
_LIMITED = (
    r"rats?|mice|mouse|rodents?|animals?|<STUDY>|may|might|idea|theor\w+|not (?:fully )?"
    r"(?:known|know|understood|shown|proven)|scientists|think|whether|unproven|suggest\w*|"
    r"hypothes\w+|one view|bladder|scar|no one knows|in people is|not been shown"
)
_BRAIN = (
    r"(?:brains?|neurons?|neural|synap\w+|neuro\w+|brain cells?|nerve cells?|circuits?|wiring|"
    r"pathways?|connections|mind|nervous system|dendrit\w+|gray matter|networks?|chemistry)"
)

RULES = (
    Rule(
        id="claim-mechanism-rewires",
        level=Level.WARNING,
        catches="says that it rewires, resets or repairs the brain",
        reason="That is a picture from advertising; how it works in people is not established.",
        source=_SOURCE,
        fix=_FIX,
        presumes=True,
        unless=_LIMITED,
        patterns=(
            r"<TREAT><gap3>@(?:reprogram\w*|rewrit\w+|retrain\w*|overwrit\w+|delet\w+|eras\w+|"
            r"rescript\w*|"
            r"unlearn\w*|reformat\w*) (?:\w+ ){0,3}?(?:thoughts?|patterns?|memor\w+|beliefs?|"
            r"habits?|"
            r"fear|mind|thinking|trauma)",
            r"@(?:re ?wir\w+|re ?boot\w*|hard reset|factory reset|defrag\w*)",
            rf"@(?:re ?set\w*|repair\w*|heal\w*|rebuild\w*|regrow\w*|regenerat\w+|restor\w+|"
            rf"refresh\w*|recalibrat\w+|retrain\w*|remodel\w*|reprogram\w*|reshap\w+|fix\w*|"
            rf"updat\w+|upgrad\w+|restart\w*|reconnect\w*|renew\w*|mend\w*|revers\w+|"
            rf"rejuvenat\w+|reorgani[sz]\w+|awaken\w*|switch\w* (?:on|back on)|jump ?start\w*|"
            rf"reactivat\w*|wak\w+ up|unstick\w*|re ?map\w*|re ?tun\w+|sculpt\w*|tun\w+|"
            rf"clean\w* (?:out|up)) (?:\w+ ){{0,4}}?{_BRAIN}",
            rf"@(?:like|as if)<gap4>(?:{_BRAIN}|computer|reset|reboot\w*|update|reset button|"
            rf"restart\w*|software)",
            r"@(?:reset button|control alt delete|new operating system|software update|fresh "
            r"snow|clean slate for your)",
        ),
    ),
    Rule(
        id="claim-mechanism-growth",
        level=Level.WARNING,
        catches="states brain growth or plasticity in people as fact",
        reason="New connections were seen in rodents; in people it is unproven.",
        source=_SOURCE,
        fix=_FIX,
        presumes=True,
        unless=_LIMITED,
        patterns=(
            rf"@(?:grow\w*|creat\w+|build\w*|form\w*|sprout\w*|foster\w*|make\w*|generat\w+|"
            rf"forg\w+|spark\w*|stimulat\w+|trigger\w*|promot\w+|boost\w*|strengthen\w*|open\w*|"
            rf"lay\w*|develop\w*|produc\w+|increas\w+|wir\w+|multipl\w+|fertili[sz]\w+|add\w*|"
            rf"blossom\w*|bloom\w*|encourag\w+) (?:\w+ ){{0,4}}?(?:new |fresh |healthy |healthier "
            rf")?"
            rf"{_BRAIN}",
            rf"<KET> (?:\w+ ){{0,2}}?@(?!(?:acts?|blocks?|affects?|changes?|works?|is|are|was|"
            rf"reach\w*|"
            rf"can|may|injur\w*|harm\w*|damag\w*|slows?|in|and|on|to|has|stays?|does)\b)\w+s "
            rf"(?:\w+ ){{0,3}}?"
            rf"{_BRAIN}",
            r"@(?:window|state|burst|period|wave|surge) of (?:\w+ )?(?:neuro ?plasticity|"
            r"plasticity|learning|neurogenesis|growth|brain)",
            r"<TREAT><gap4>@(?:neuroplasticity|neurogenesis|plasticity|plastic|bdnf|new "
            r"connections|new pathways|more flexible)",
        ),
    ),
    Rule(
        id="claim-mechanism-root-cause",
        level=Level.WARNING,
        catches="says that it treats the root cause or corrects an imbalance",
        reason="The cause of depression is not known to be what ketamine acts on.",
        source=("zanos-gould-2018", "kew-2023"),
        fix=_FIX,
        presumes=True,
        unless=_LIMITED.replace("<STUDY>|", "") + r"|side effects|common cause|can cause|"
        r"sources? (?:is|are|at|below|list)|cause of (?:death|pain|your bladder)|open source|"
        r"tests? (?:for|to find)",
        patterns=(
            r"@(?:root causes?|roots? of|at (?:its|their|the) (?:root|roots|source|core)|deeper "
            r"cause|underlying (?:causes?|problem|issue|imbalance)|true cause|real cause|actual "
            r"cause|core of the problem|heart of the problem|source of (?:your|the) "
            r"(?:pain|suffering|depression|trauma|problem|illness)|(?:treats|ends|heals|fixes) "
            r"the cause|the cause of (?:your |the )?"
            r"(?:depression|suffering|illness|pain|problem)|cause,? not (?:just )?(?:the )?"
            r"symptoms?|root of your)",
            r"@(?:correct\w*|fix\w*|balanc\w+|rebalanc\w+|restor\w+|replenish\w*|normali[sz]\w+|"
            r"even\w* out|top\w* up) (?:\w+ ){0,4}?(?:imbalances?|brain chemistry|chemistry|"
            r"chemicals?|chemical balance|serotonin|glutamate|dopamine|neurotransmitters?|balance)",
            r"@(?:not just|rather than|instead of|more than)<gap3>(?:mask\w*|symptoms?|covering)"
            r"<gap4>",
        ),
    ),
    Rule(
        id="claim-mechanism-unconscious",
        level=Level.WARNING,
        catches="says that it opens the mind or breaks down defenses",
        reason="Theory, not a tested effect: no outcome study shows it.",
        source=("mathai-2022", "kew-2023", "ballard-2020"),
        fix="Write that some therapists think so, and that no study has shown it.",
        presumes=True,
        unless=_LIMITED.replace("may|might|", "")
        + r"|unconscious (?:and|or|for|after|during|from|patient)|lose "
        r"consciousness|do not have to|not have to|loss of consciousness|deep (?:breath\w*|sleep)|"
        r"keep in mind|change your mind|peace of mind|bear in mind|barriers to",
        patterns=(
            r"@(?:reach\w*|access\w*|open\w*|unlock\w*|tap\w*|enter\w*|explor\w+|dive\w*|delv\w+|"
            r"uncover\w*|touch\w*|gain\w*|free\w*|reveal\w*|surface\w*|connect\w*|releas\w+|"
            r"div\w+|unearth\w*|bring\w*|heal\w*|process\w*|dissolv\w+|clear\w*|resolv\w+|"
            r"digest\w*|integrat\w+|expand\w*) "
            r"(?:\w+ ){0,6}?(?:subconscious|unconscious|psyche|inner (?:child|world|self|"
            r"healer|wisdom|landscape|wounds?)|(?:buried|repressed|hidden|deep|painful|old|"
            r"unresolved|stuck|locked|past|traumatic) (?:\w+ )?(?:trauma\w*|memories|emotions?|"
            r"feelings|pain|wounds?)|deep\w* (?:layers?|parts?|levels?|self|mind|healing)|"
            r"trauma|the mind|consciousness|emotional blocks|blockages?)",
            r"@(?:break\w*|lower\w*|dissolv\w+|drop\w*|bypass\w*|soften\w*|loosen\w*|melt\w*|"
            r"quiet\w*|silenc\w+|remov\w+|shut\w*|shed\w*|switch\w*|relax\w*|turn\w*|get\w*|"
            r"dismantl\w+|"
            r"slip\w*|tear\w*|let\w*) (?:\w+ ){0,4}?(?:defen[sc]es?|"
            r"defen[sc]e mechanisms?|ego|walls|barriers?|guard|inner critic|resistance|blocks|"
            r"default mode network|inhibitions|armor|filters)",
        ),
    ),
    Rule(
        id="claim-mechanism-experience-heals",
        level=Level.WARNING,
        catches="says that the altered state is what heals",
        reason="Studies disagree on whether feeling detached has anything to do with benefit.",
        source=("ballard-2020", "mathai-2023", "luckenbaugh-2014"),
        fix="Write that it is not known whether the feelings during a session matter.",
        presumes=True,
        unless=_LIMITED + r"|side effects?|do not|unpleasant|frighten\w*|experience (?:in|with|of "
        r"giving)|no link|ask",
        patterns=(
            r"@(?:trip|experience|dissociation|dissociative (?:state|experience)|altered state|"
            r"mystical \w+|journey|insights?|visions?|detachment|out of body \w+|psychedelic "
            r"(?:state|effects?)|ego (?:death|dissolution))<gap4>(?:heals?|what heals|cures?|"
            r"brings? (?:about )?(?:healing|relief|change)|drives?|is the (?:medicine|treatment|"
            r"therapy|key|healing)|does the (?:work|healing)|makes? (?:it|the treatment) work|"
            r"where (?:the )?healing|essential|unlocks?|creates? (?:healing|change)|leads to "
            r"(?:healing|recovery|breakthrough\w*))",
            r"@(?:the )?(?:deeper|stronger|more intense|more detached|bigger|higher|more powerful|"
            r"further "
            r"out|more you)<gap4>(?:the (?:better|greater|deeper|more|bigger|faster)|(?:means?|"
            r"brings?|"
            r"gives?) (?:\w+ )?(?:better|more|greater|deeper))",
            r"@(?:healing|recovery|the (?:real )?work) (?:\w+ )?(?:happens|comes|begins|lies|takes "
            r"place) (?:\w+ ){0,4}?(?:trip|dissociat\w+|altered|state|experience|journey|"
            r"vision\w*)",
        ),
    ),
)
