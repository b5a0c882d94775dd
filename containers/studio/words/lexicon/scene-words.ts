import type { Scene } from "../brief.ts";

/** Nouns that say where the line plays. Names of places that WordNet knows need not stand here. */
const strong: Record<Scene, string> = {
  mountains:
    "mountain,mountainside,mountain range,mountain pass,peak,summit,ridge,highland,gorge,volcano,himalaya,himalayas,alps,andes,rockies,everest,mount everest,mount fuji,fuji,ravine,cave,cavern,alpine,crag,ledge",
  lake: "lake,pond,lagoon,loch,reservoir,fjord,swamp,marsh,wetland,bog,lakeside,lakeshore,boating",
  sea: "sea,ocean,open sea,high seas,open water,seafloor,seabed,underwater,pacific,atlantic,mediterranean,caribbean,baltic,whaling,strait",
  coast:
    "coast,beach,shore,seaside,seashore,coastline,cliff,harbour,harbor,port,bay,island,pier,jetty,dock,quay,cove,marina,headland,tropics,surf,tide,seafront,promenade,lagoon beach,archipelago,iceland coast",
  desert:
    "desert,dune,sand dune,sahara,gobi,mojave,mesa,wasteland,canyon,grand canyon,oasis,arabia,petra,outback,egypt,badlands,salt flat",
  forest:
    "forest,wood,woods,woodland,jungle,rainforest,grove,thicket,taiga,undergrowth,amazon,canopy,bamboo,forest floor,clearing,wilderness,pine forest,amazon rainforest",
  fields:
    "field,meadow,farmland,countryside,prairie,plain,pasture,steppe,savanna,savannah,grassland,garden,park,valley,hill,hillside,lawn,golf course,battlefield,farmer's market,plantation,paddy,rice paddy,serengeti,tuscany,kyoto,terrace,hedge,country road,dirt road,highway,motorway,freeway,railway,pitch,agriculture,farming,harvest,playing field,track,railroad,grass,autobahn",
  snow: "tundra,arctic,antarctic,antarctica,glacier,iceberg,ice field,north pole,south pole,snowfield,ski slope,lapland,greenland,siberia,ice sheet,permafrost,ice cap,snowdrift,ice age,piste",
  river:
    "river,stream,creek,brook,waterfall,rapid,rapids,riverbank,river bank,delta,canal,estuary,ganges,nile,mississippi,danube,rhine,ford,weir,amazon river,white water,cascade,mouth of the river",
  city: "city,skyline,downtown,metropolis,cityscape,megacity,manhattan,wall street,rooftop,new york,hong kong,big apple,financial district,urban,inner city,penthouse",
  street:
    "street,alley,avenue,boulevard,plaza,town square,square,crossing,crosswalk,sidewalk,pavement,rush hour,town,lane,crossroads,marketplace,market square,street market,bazaar,market stall,pedestrian,commuter,main street,high street,corner,old town,carnival,parade,crowd,cobblestone,curb,driveway,parking lot,car park",
  room: "room,library,kitchen,office,lab,laboratory,classroom,studio,workshop,ward,indoors,inside,hall,hallway,corridor,cafe,café,bar,pub,courtroom,attic,basement,cellar,gym,living room,stage,concert hall,theater,nursery,operating theatre,tavern,study,boardroom,meeting room,meeting,conference,operating room,interview room,lecture,bedroom,dining room,bathroom,ballroom,reading room,waiting room,surgery,garage,greenhouse,cockpit,workbench,smithy,forge,salon,shelf,fireplace,fireside,prison,jail,lecture hall,exam,desk",
  sky: "sky,cloud,clouds,heaven,stratosphere,skies,air,aurora,northern lights,altitude,flight,atmosphere,horizon line,thundercloud",
  space:
    "space,outer space,galaxy,universe,cosmos,orbit,nebula,solar system,black hole,milky way,spacewalk,supernova,lunar surface,constellation,deep space,interstellar,big bang,gravity,light-year,andromeda,astronomy",
  abstract:
    "concept,thought,infinity,nothingness,emptiness,void,logic,number,mathematics,math,maths,equation,theory,philosophy,truth,meaning,existence,chaos,order,complexity,system,information,statistic,percentage,percent,theorem,geometry,algebra,calculus,abstraction",
};

/** How much a scene word weighs beside others of the same line: the particular before the general. */
export const sceneWeights: Record<Scene, number> = {
  mountains: 4.2,
  lake: 4.8,
  sea: 4.4,
  coast: 4.7,
  desert: 4.6,
  forest: 4.3,
  fields: 3.8,
  snow: 4.5,
  river: 4.9,
  city: 4.4,
  street: 4.6,
  room: 4.5,
  sky: 2.2,
  space: 4.5,
  abstract: 2.4,
};

/** Words that only lean towards a scene. */
const weak: Partial<Record<Scene, string>> = {
  street:
    "neon,tokyo,shop window,pedestrians,commuters,road,traffic light,market,taxi stand,umbrellas,graffiti,lamplight",
  room: "table,lamp glow,museum,hospital,school,shop,restaurant,company,scientist,chef,cook,teacher,judge,doctor,nurse,engineer,programmer,artist,piano,surgeon,jury,screen,invention,recipe,company,customer,patient,student,exam,employee,team,classroom,newsroom,firm,factory floor,microchip,chip,ceiling,wall",
  fields: "trail,path,wind,horizon,farmer,shepherd,country,land,village,horizon,soil,journey,hiker",
  space: "telescope,astronaut,cosmonaut,star,stars,comet,planet,moon landing",
  sky: "sun,sunlight,hope,freedom,dream,heaven,angel,prayer,faith,future,peace,soul,spirit,flying",
  mountains: "climber,rock,climb,echo,avalanche,mountaineer,ski,monk,eagle,challenge,ambition,mine",
  coast: "sailor,lighthouse,surfer,holiday,vacation,sand,pirate,farewell,shell,wave",
  sea: "sailor,wave,waves,voyage,captain,shipwreck,storm,whale,tsunami,salt water",
  river: "fisherman,raft,flood",
  lake: "fisherman,water,reflection,stillness",
  snow: "ski,skier,ice,frost,blizzard,snow,snowboarder,sled",
  city: "neighbour,population,society,nation,civilization,tower",
  desert: "drought,mirage,nomad,pyramid,pharaoh,thirst,heat",
  forest: "hunter,timber,woodcutter,lumberjack,deer,mushroom",
};

function toMap(lists: Partial<Record<Scene, string>>): ReadonlyMap<string, Scene> {
  return new Map(
    Object.entries(lists).flatMap(([scene, list]) => list.split(",").map((word) => [word, scene as Scene])),
  );
}

export const sceneWords = toMap(strong);
export const leaningWords = toMap(weak);

/** The nouns under which WordNet's own places fall ("Sahara" is a desert, "Tokyo" a city); the first sense of each that is a place or a thing. */
export const sceneHypernyms: Record<string, Scene> = {
  mountain: "mountains",
  "mountain range": "mountains",
  volcano: "mountains",
  lake: "lake",
  ocean: "sea",
  sea: "sea",
  shore: "coast",
  island: "coast",
  port: "coast",
  desert: "desert",
  forest: "forest",
  grassland: "fields",
  field: "fields",
  farm: "fields",
  glacier: "snow",
  river: "river",
  stream: "river",
  waterfall: "river",
  city: "city",
  "national capital": "city",
  town: "street",
  street: "street",
  highway: "fields",
  road: "fields",
  room: "room",
  shop: "street",
  workplace: "room",
  planet: "space",
  galaxy: "space",
  star: "space",
  constellation: "space",
};
