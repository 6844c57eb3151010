"""Closed sets of function words that the cascade's stages share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.lexicons import read_rows
from briefing.months import is_year
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token
    from briefing.numerals import Number

BE = frozenset("was were is are be been being 's 're".split())
HAVE = frozenset("has have had having".split())
SAYING = frozenset(
    "said says say told tells added adds reported reports confirmed confirms confirm announced announces stated states believe"
    " believes".split()
)
"""Verbs whose clause tells of another than the speaker: Smith ``said`` the car was hit."""
OBJECTS = frozenset(
    "a an another at more over nearly about around some several dozens scores hundreds his her their him them".split()
)
"""Words that an object may begin with: elsewhere "wounds" is a noun."""
MODALS = frozenset("may might could would will can should must shall cannot".split())
NEGATIONS = frozenset("not n't never neither nor without no".split())
RELATIVES = frozenset("who that which whom whose".split())
PREPOSITIONS = frozenset(
    "of in on at by for from with without to into onto near inside outside around across against among amid between beside"
    " behind beneath under over above below through throughout during after before since until till within along aboard"
    " off like as than per via towards toward despite upon about".split()
)
CONJUNCTIONS = frozenset("and or but nor while when as because if although though whereas after before where & that".split())
PRONOUNS = frozenset("he she it they we i you him them us me himself herself themselves itself who".split())
POSSESSIVES = frozenset("his her their my our your its whose 's".split())
DETERMINERS = frozenset("the this that these those each every all both".split())
SUBORDINATORS = frozenset("that when while after before because if although though whereas where as since until but".split())
ADVERBS = frozenset(
    "also later then still already all both reportedly allegedly apparently fatally critically seriously severely badly"
    " slightly lightly gravely instantly immediately subsequently eventually presumably probably previously recently"
    " accidentally themselves now there together just only either each not even once again first ever killed-in-action"
    " mortally confirmed tragically".split()
)
ACHIEVED = frozenset("managed went continue continued continues began started proceeded helped".split())
"""Verbs whose infinitive tells what was done: ``managed to kill one``."""
FINDING = frozenset("found located seen heard traced recovered accounted".split())
"""Participles whose denial says that somebody is missing: ``have not been found``."""
CAPTORS = frozenset("gunmen militants bandits kidnappers rebels pirates insurgents guerrillas".split())
"""Those who take captives."""
CAPTURE = frozenset(
    "hostage hostages hijacked hijacking hijackers kidnap kidnaps kidnappings kidnapped kidnappers kidnapping abduct abducts"
    " abducted abductors abduction captive captives captors captivity pirates pirate ransom traffickers smugglers chained"
    " whisk whisked marched".split()
)
"""Words of a sentence that tells of a capture."""
BOUNDS = frozenset("more than at least fewer less as many up to some about around nearly over almost approximately".split())
"""Words of a bound in front of a number."""
THEY_INCLUDE = (("they", "include"), ("they", "included"))
"""Words with which a sentence tells whom the one before counted."""
AMONG_THEM = tuple(("among", "them", be) for be in ("were", "was", "are", "is"))
"""Words with which a sentence tells some of those whom the one before counted."""
AGED = frozenset({"age", "aged", "ages"})
"""Words in front of an age."""
FEARING = frozenset("fear fears feared fearing worry worried worries afraid".split())

_CLOSING = frozenset({".", "!", "?", '"', "”"})


def is_unclosed(tokens: tuple[Token, ...]) -> bool:
    """Whether no stop closes a sentence, as in a headline."""
    return tokens[-1].text not in _CLOSING


QUOTES = frozenset("\"“”‘’'")

FUNCTION_WORDS = (
    BE
    | HAVE
    | MODALS
    | NEGATIONS
    | RELATIVES
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | DETERMINERS
    | frozenset("do does did a an another any some there here so too his her their my our your its".split())
)


def is_negation(word: str) -> bool:
    """Whether a word denies the verb beside it.

    >>> is_negation("never"), is_negation("didn't"), is_negation("did")
    (True, True, False)
    """
    return word in NEGATIONS or word.endswith("n't")


def is_adverb(word: str) -> bool:
    """Whether a word may stand between an auxiliary and its verb.

    >>> is_adverb("seriously"), is_adverb("soldiers")
    (True, False)
    """
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS)


def is_adverb_at(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the token at `position` is an adverb, not a name that ends like one: ``Ann Folly`` was shot."""
    token = tokens[position]
    if not is_adverb(token.lower):
        return False
    follows = tokens[position + 1].text if position + 1 < len(tokens) else ""
    is_name = token.is_capitalized and follows.islower() and (position > 0 or follows in BE | HAVE)
    return not is_name


def is_month(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "may" is the month: a raid ``in May`` killed 40, ``on 3 May``, ``May 3``."""
    if tokens[position].lower != "may" or tokens[position].text == "may":
        return False
    before, behind = (tokens[at].lower if 0 <= at < len(tokens) else "" for at in (position - 1, position + 1))
    return before in _BEFORE_MONTH or before.isdigit() or behind.isdigit()


_BEFORE_MONTH = frozenset("in last early late mid since of this until by during on".split())


_NO_ADVERBS = frozenset(
    "cowardly untimely ghastly grisly costly lonely ugly unruly orderly"
    " family assembly supply reply rally belly bully italy elderly friendly deadly monopoly butterfly kelly reilly connolly"
    " connelly donnelly kennelly molly sally emily billy polly holly kimberly beverly lilly willy".split()
)
"""Nouns, adjectives and names that end as adverbs do."""


def bounded_number_at(tokens: tuple[Token, ...], position: int) -> Number | None:
    """The number that begins at `position` or behind a bound there: ``31``, ``more than`` 31, ``some`` 31."""
    while position < len(tokens) and tokens[position].lower in BOUNDS:
        position += 1
    return number_at(tokens, position)


def is_time_at(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a time of day, a day of the week or a year stands there: after ``midnight``, before ``6 a.m.``, since ``2006``."""
    word, behind = (tokens[at].lower if at < len(tokens) else "" for at in (position, position + 1))
    is_clock = word[:1].isdigit() and (":" in word or behind in {"a.m", "a.m.", "p.m", "p.m.", "am", "pm", "hours", "gmt", ":"})
    return word in _TIMES or word.endswith("day") or is_clock or is_year(word)


_TIMES = frozenset("midnight noon dawn dusk sunrise sunset nightfall morning".split())


@cache
def event_beginnings() -> frozenset[str]:
    """The first words of nouns for events, singular and plural."""
    return frozenset(noun.split()[0] for row in read_rows("events") for noun in row[:2] if noun != "-")


PRISONERS = frozenset("prisoners detainees inmates convicts".split())
"""Those whom a state holds."""
WILDS = frozenset("jungle forest bush hills mountains woods".split())
"""Where captors take their captives."""
SPANS = frozenset("hour hours days weeks months years day week month year".split())
"""Units of the time for which somebody is held."""


CAPTAINS = frozenset({"captain", "captains", "capt.", "capt"})
_AFLOAT = frozenset(
    "crew crews crewmen ship vessel tanker freighter trawler ferry carrier boat yacht sailors seamen seafarers hijacked pirates"
    " flight airline plane airliner aircraft".split()
)


def is_of_a_crew(tokens: tuple[Token, ...]) -> bool:
    """Whether the captain of a sentence is a ship's or an airliner's, no soldier."""
    return not _AFLOAT.isdisjoint(token.lower for token in tokens)


_PERSONAL_ENDINGS = ("ers", "ors", "ists", "ians", "eans", "eers", "ees", "men", "women")
_NOT_PERSONS = frozenset(
    "oceans incubators trailers containers helicopters computers towers rivers numbers shelters tankers cruisers freighters"
    " bulldozers letters papers doors floors sectors reactors motors tractors factors errors mirrors sensors committees trees"
    " fees degrees quarters headquarters corners orders borders matters centers shoulders fingers bunkers launchers boosters"
    " drawers meters flowers answers powers chambers barriers carriers showers trawlers steamers lorries lockers speakers"
    " monitors detectors generators elevators conductors corridors colors flavors favors labors rumors tumors vapors armors"
    " harbors prayers hammers ladders layers sewers servers printers filters folders posters stickers newspapers characters"
    " chapters others murders manoeuvres disasters encounters counters theaters waters winters summers cancers fevers members"
    " roosters scooters revolvers canisters cylinders dumpsters terriers tigers lobsters oysters spiders boilers burners freezers"
    " coolers strollers choppers silencers suppressors chargers transformers routers"
    " acres metres centimeters kilometers specimen regimen abdomen omen semen guarantees refugees".split()
)
"""Words with the ending of a noun for persons that are none, or that the lexicon tells better."""
SHORTEST_BY_ENDING = 6


def names_persons(word: str) -> bool:
    """Whether an unknown plural is one of persons by its ending: ``mutineers``, ``trawlermen``."""
    return len(word) >= SHORTEST_BY_ENDING and word.endswith(_PERSONAL_ENDINGS) and word not in _NOT_PERSONS


HEADING_NOUNS = frozenset(
    "station stations union unions group groups home homes house houses school schools support abuse uniform uniforms car cars"
    " vehicle vehicles van bus truck boat plane ship camp camps base bases post posts headquarters building buildings center"
    " centre office offices department agency unit units squad team teams force forces party parties club clubs village"
    " villages community communities organization organisation movement attack attacks bombing bombings raid raids unrest"
    " strike strikes rights labor labour law laws care services service program programme hospital wing ward violence"
    " activity activities crime crimes band bands gang gangs cell cells army convoy convoys patrol patrols checkpoint"
    " checkpoints stronghold strongholds hideout hideouts territory network networks ring case cases trial exchange swap"
    " train trains planes ferry ferries airliner aircraft jet flight"
    " families' dog dogs fire murder murders killing killings death deaths custody".split()
)
"""Nouns that, behind a noun for persons, head the group instead: ``police station``."""
ANIMALS = frozenset(
    "geese birds fish cattle cows sheep pigs goats deer mice rats whales dolphins dogs cats horses chickens ducks turtles sharks"
    " elephants bees bats".split()
)
"""Nouns of animals, which may have a word in front: 2,000 dead ``snow geese``."""
GAME = ANIMALS | frozenset(
    "elephant deer lion lions tiger tigers wolf wolves bears whale dolphin manatee horse poacher poachers hunter hunters".split()
)
"""The same with words for one, and for who hunts them."""
ACCUSED = (("accused", "of"), ("suspected", "of"), ("convicted", "of"), ("charged", "with"))
"""Words in front of the deeds of which somebody is accused."""

HAZARDS = frozenset(
    "storm storms hurricane cyclone typhoon tornado tornadoes twister twisters earthquake quake tremor tsunami flood floods"
    " flooding floodwaters rain rains rainstorms downpours monsoon landslide landslides mudslide mudslides avalanche"
    " avalanches wildfire wildfires bushfires heatwave lightning blizzard gales winds eruption".split()
)
"""What strikes several places and is one event all the same, as attacks in several places are not."""
RESIDENTS = frozenset("villagers residents inhabitants families civilians households".split())
"""Those who live in a place, whom flight or an evacuation takes from it."""
