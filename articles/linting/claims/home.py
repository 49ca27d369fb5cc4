"""Home use: no one is there who could help."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.linting.claims.words import rx
from articles.problems import Level

_HOME = (
    r"(?:comfort of (?:your|their)(?: own)?(?: \w+)?|own (?:bedroom|bed|couch|sofa)|at home|home "
    r"(?:use|ketamine|kit|treatments?|therap\w+|delivery|program|dosing|based|"
    r"sessions?)|in your (?:own )?(?:home|bed|bedroom|living room|sofa|couch)|from home|"
    r"(?:your|the) (?:own )?(?:home|couch|sofa|bed|living room)|own home|by mail|self "
    r"administ\w+|on your own|to your (?:door|mailbox|home)|yourself at|by yourself|your bed)"
)
_HOME_SOURCE = ("fda-2023-compounded-ketamine", "ajp-2024-telehealth-overdose", "pacilio-2025")
_HOME_FIX = "Write that the FDA has warned about use at home, and why."
_HOME_SOUND = (
    r"no one will|goes wrong|before you accept|hurt|harm\w*|danger\w*|injur\w+|die[sd]?|"
    r"overdos\w+|planned|fda|warn\w*|talk therapy|by "
    r"video|takes? you home|get home|go home|drive\w* home|home from|"
    r"ride home|<STUDY>|risk\w*|some (?:companies|clinics)|follow up|going home|stay with you|"
    r"over \d+%|rest at home|once you are (?:at )?home|locked|never|nursing home|after (?:your|"
    r"the|a) session|home (?:the )?same day|clinic is|not be used|journal\w*|plan|"
    r"hotline|poison"
)
RULES = (
    Rule(
        id="claim-home-safe",
        level=Level.WARNING,
        catches="presents ketamine at home as safe, easy or usual",
        reason="At home no one watches breathing and blood pressure; the FDA has warned about it.",
        source=_HOME_SOURCE,
        fix=_HOME_FIX,
        unless=_HOME_SOUND + r"|no one can|lock\w*|we do not|should|must|can not|led to|"
        r"alone|before|ride|clinician|valuables|as safe as treatment|not as safe",
        guard=lambda statement, _found: (
            rx(
                r"<KET>|lozenges?|troches?|infusions?|therapy|treatments?|sessions?|dos(?:e|es|"
                r"ing)|"
                r"shots?|spray|self \w+|it|kit"
            ).search(statement.text)
            is not None
        ),
        patterns=(
            rf"<TREAT><gap6>@{_HOME}<gap6>(?:safe\w*|easy|easily|convenient\w*|comfort\w*|fine|"
            rf"affordable|effective|works?|good|great|simple|private|just as|no different|ok|okay|"
            rf"gentle|better|perfect|ideal|relax\w*)",
            rf"{_HOME}<gap9>@(?:is|are|can be)<gap3>(?:safe|fine|ok|okay|convenient|easy|simple|"
            rf"affordable|private|comfortable|as (?:safe|good|effective)|just as|perfectly|better|"
            rf"cheaper|effective|ideal|great|perfect|a (?:good|great|safe|safer|smart))",
            rf"@(?:safe|easy|convenient|comfortable|affordable|private|simple|gentle|fine|ok|okay|"
            rf"safely|comfortably|privately)<gap9>{_HOME}",
            rf"@(?:enjoy|have|do|try|start|take) (?:\w+ ){{0,2}}?(?:sessions?|treatments?|"
            rf"ketamine|kat|lozenges?)"
            rf"<gap2>{_HOME}",
            rf"(?:supervision|help|company|sitter|support) (?:you|that you) need<gap2>@{_HOME}",
            rf"(?:you|patients|people|anyone|clients|we|or|to)<gap3>@(?:take|use|have|try|do|"
            rf"enjoy|get|receive|give|start|continue|dose|self|inject)<gap3>(?:<KET>|lozenges?|"
            rf"troches?|treatments?|sessions?|infusions?|doses?|spravato|it|yourself ketamine|"
            rf"therapy|shots?|nasal spray)<gap3>{_HOME}",
            rf"(?:<KET>|lozenges?|troches?|kit)[^;.!?]{{0,50}}? @{_HOME}",
            rf"@{_HOME}[^;.!?]{{0,50}}? (?:<KET>|lozenges?|troches?)",
            r"@home (?:sessions?|visits?|treatments?|infusions?|care|kits?) (?:\w+ )?(?:is|are|"
            r"offered|available|make|"
            r"for your)",
            r"@(?:give|inject|dose|treat|medicate|administer)<gap1>(?:yourself|yourselves)",
        ),
    ),
    Rule(
        id="claim-home-mail",
        level=Level.WARNING,
        catches="offers ketamine by mail or after a short call",
        reason="The FDA has warned about compounded ketamine sent to people’s homes.",
        source=_HOME_SOURCE,
        fix=_HOME_FIX,
        unless=_HOME_SOUND + r"|e mail|records?|forms?|bill|letter|results to",
        patterns=(
            r"@(?:mail|ship|deliver|send|post|order|courier|dispatch|fedex|overnight|get|receive|"
            r"have|drop)\w*<gap4>(?:<KET>|lozenges?|troches?|medicine|tablets?|nasal spray|kit|"
            r"treatment|prescription|doses?)<gap6>(?:anywhere|statewide|nationwide|across|to "
            r"(?:all|any)|states?|county|door\w*|mail\w*|home|house|online|you|"
            r"delivered|shipped|overnight|doorstep|address|directly|discreet\w*|by post)",
            r"(?:<KET>|lozenges?|troches?|kit|medicine|treatment)<gap4>@(?:arrives?|comes?|"
            r"delivered|shipped|mailed|sent|shows up|will be (?:mailed|sent|shipped|delivered))"
            r"<gap4>(?:door\w*|mail\w*|home|house|plain|discreet\w*|package|you|doorstep|post)",
            r"@(?:home delivery|mail order|by mail|delivered to your|shipped to your|straight to "
            r"your door|to your doorstep)",
        ),
    ),
    Rule(
        id="claim-home-alone",
        level=Level.WARNING,
        catches="denies the need for someone to be there",
        reason="Someone trained must be there: breathing, blood pressure and falls need help at "
        "once.",
        source=(*_HOME_SOURCE, "asa-ketamine-safe-use"),
        fix="Write that trained staff watch the person, and that no one should take it alone.",
        says=DENIED,
        unless=r"<COMPARED>|talk therapy|integration|do not need (?:a|to) (?:referral|talk|share)|"
        r"insur\w+|never|not enough|<STUDY>",
        patterns=(
            r"@(?:need|needs|required?|necessary|have to|must|matter)<gap4>(?:anyone|someone|"
            r"nurse|doctor|monitor\w*|supervis\w*|sitter|medical (?:staff|team|supervision)|"
            r"clinician|oversight|watch\w*|stay|clinic|chaperone|blood pressure)<gap6>(?:there|"
            r"with "
            r"you|you|home|ketamine|present|lozenges?|session|room|treatment|nearby|dose|kat|"
            r"visit|cuff|checks?)",
            r"@(?:monitor\w*|supervision|supervised|nurse|doctor|clinic visits?|sitter)"
            r"<gap3>(?:needed|required|necessary)",
        ),
    ),
    Rule(
        id="claim-home-taking-alone",
        level=Level.WARNING,
        catches="suggests taking ketamine alone",
        reason="No one should take ketamine alone: help must be at hand if breathing slows.",
        source=_HOME_SOURCE,
        fix="Write that no one should take ketamine alone.",
        says=ASSERTED,
        unless=r"ketamine alone|therapy alone|felt? alone|not alone|<STUDY>|<COMPARED>|"
        r"antidepress\w+"
        r"|are alone|leave|left",
        patterns=(
            r"(?:<TREAT>|take|taking|dose|tak\w+)<gap6>@(?:alone|by yourself|on your own|solo|"
            r"unsupervised)<gap9>(?:fine|ok|okay|safe|good|no problem|all right|best|easy|"
            r"comfort\w*|relax\w*)",
            r"@(?:take|use|have|enjoy|try|do)<gap4>(?:<KET>|lozenges?|troches?|dose|session)"
            r"<gap3>(?:alone|by yourself|on your own|solo|unsupervised)",
        ),
    ),
    Rule(
        id="claim-home-only-in-clinics",
        level=Level.WARNING,
        catches="says that ketamine is only ever given in clinics",
        reason="In one survey over 40% of clinics supplied ketamine for use at home.",
        source=("pacilio-2025", "fda-2023-compounded-ketamine"),
        fix="Write where this clinic gives it, and that others send it home.",
        says=ASSERTED | DENIED,
        unless=r"spravato|esketamine|should|our clinic|we (?:only )?give|here",
        patterns=(
            r"(?:ketamine|kat)<gap2>@(?:is|can be|may be|are)<gap1>(?:only|always|exclusively|"
            r"solely)<gap2>(?:given|used|available|taken|administered|offered|provided)<gap2>(?:in|"
            r"at|by)<gap2>(?:clinics?|hospitals?|medical|clinical|doctor\w*|facilit\w+)",
            r"@(?:no one|never|not)<gap3>(?:given|used|taken|takes?|available|offered)<gap3>"
            r"(?:outside|at home)<gap3>(?:clinics?|hospitals?|medical|clinical)?",
        ),
        guard=lambda statement, _found: "ketamine" in statement.text,
    ),
)
