"""Words of everyday English, which say less about what somebody looks for than others do.

How rare a word is in the content says much the same, but a site of a hundred pages is too small to
tell: "even" may stand on two of them, and so may "bladder".
"""

# Left out of a query that has other words; the last lines are Spanish.
WORDS = """
a about actually also am an and any anyone anything are arent as at be been being but by can cannot
cant could couldnt did didnt do does doesnt doing dont each em even ever exactly for from get gets
getting gonna got gotta had has hasnt have havent having he her here hers hey hi hello him his hows
i id idk if ill im in into is isnt it its itll ive just kinda let lets literally may maybe me might
mine more most much my of ok okay omg on or our ours please pls plz quite rather really s say she
should shouldnt so some somehow something somewhat still such sure t than thank thanks that thats
the their theirs them then there theres these they theyre this those to too tho though u ur us very
wanna want wants was wasnt we were werent whats whos will with wont would wouldnt yeah yes you your
youre yours
al como con cual de del donde el en es esta esto hacer la las lo los mi mis necesito para por puede
puedo que quiero se ser si su tengo tener tiene un una y yo
"""
COMMON = frozenset(WORDS.split())

# Known to everybody, so that they are never taken for a misspelling; they count for less.
EVERYDAY_WORDS = """
able above accept across act add advice afraid afternoon again against ago agree ahead air allow
allowed almost alone along already although always among amount annoying another answer anybody
anymore anyway anywhere apart area around ask asked asking away awful baby back bad bag bar based
bathroom beach bed began begin beginning behind believe below best better between beyond big bit
black blue body book both bottle bottom box boy break bring brother brought building burn burning
busy buy call called calm came camera car card care carry case catch cause certain chair chance
change check child choice choose city clean clear clearly close clothes cold color come comes coming
common complete completely concerned concert confused consider contact continue control cook cool
copy corner correct country couple course cover crazy create cup current cut daily dance dark date
daughter day days dead deal dear decide deep definitely depends describe different difficult dinner
direct dirty dog door double doubt down dream dress drop dry during early earth easier easily easy
eight either eleven else empty end ended enjoy enough entire especially evening event eventually
every everybody everyday everyone everything everywhere example except expect expected explain
explained extra eye eyes face fact fair fake fall false family famous far fast favorite feel feeling
feelings feels felt few field fight figure fill final finally find fine finger finish finished fire
first fish five fix floor fly follow following food foot forever form forward found four free fresh
friend friends front full fun funny further future game garden gave general gently girl give given
gives giving glad glass go goes going gold gone good great green ground group grow guess guy guys
hair half hand hands hang happen happened happening happens happier happy hard hardly hat hate head
healthy hear heard heavy held help helped helpful helping helps high hit hold hole holiday home hope
horrible hot hotel hour hours house how however huge human hundred hungry hurry husband ice idea
imagine important impossible include inside instead interested interesting involved issue issues
item job join keep keeps kept key kid kids kill kind kitchen knew know knowing known knows lady land
large last late lately later laugh lay lead learn least leave leaves leaving led left leg less
letter level lie life light like liked likely likes line list listen little live lived lives living
local lock locked locks long longer look looked looking looks lose lost lot lots loud love low lucky
lunch machine mad made mail main major make makes making man many market match matter maximum mean
means meant meet member men mention message middle mile mind minimum minute minutes miss missed
missing mom moment money month months moon morning mother mouth move moved movie music must myself
name near nearby nearly necessary need needed needing needs neither never new news next nice night
nine no nobody noise none nope normal normally north not note nothing notice now number obvious off
offer offered office often oil old older once one ones only open opinion option order ordinary other
others otherwise ought out outside over own paper part parts party pass past pay people perfect
perfectly perhaps person personal phone photo pick picture piece pink place plan play plenty plus
point poor popular possible possibly post power prefer pretty previous probably problem problems
proper properly provide public pull purpose push put question questions quick quickly quiet quit
rain ran random reach read reading ready real reason receive recent recently recommend red regular
remain remember remove reply required rest return rich right ring river road rock room round rule
rules run running sad safe said same sat save saw saying says school sea second see seeing seem
seems seen self sell send sent serious set seven several shape share sharp shop short show shower
shown shut sick side sign similar simple simply since single sir sister sit site situation six size
skin sky sleep slow slowly small smart smell smile snow social soft sold somebody someone sometime
sometimes somewhere son song soon sorry sort sound sounds south speak special spend spent spot
spring stand standard star start started starting starts state stay step steps stick stood stop
stopped store story straight strange street strong stuff stupid subject sudden suddenly suggest
summer sun super support suppose supposed surprise sweet swim system table take taken takes taking
talk talked talking tall taste teach team tell ten term terms terrible test text themselves
therefore thick thin thing things think thinking third thought thoughts thousand three through
throughout throw thru thus ticket tight till time times tiny tired today together told tomorrow
tonight took top total touch toward town train travel tree tried trip trouble true truly trust truth
try trying turn turned twelve twenty twice two type unable under understand unless until unusual
upon upset use used useful uses using usual usually various version via video view visit voice wait
waiting wake walk wall warm wash watch water way ways wear weather week weekend weeks weird well
went west wet what whatever wheel when whenever where wherever whether which while white who whoever
whole whom whose why wide wife wild win wind window wine winter wish within without woke woman women
wonder wondering word words wore work worked working works world worried worry worse worst worth
wrong wrote yard year years yellow yesterday yet young yourself zero
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
