import type { Entry } from "./entry.ts";
import type { Scene } from "../brief.ts";

/** name, outfit (of ../sprites/figures), scene, other words */
type PersonRow = [name: string, outfit: string, scene: Scene | "", words?: string];

const rows: PersonRow[] = [
  ["man", "casual", "", "father,dad,husband,grandson,guy,gentleman,brother,son,uncle,boyfriend,stranger"],
  ["woman", "casual", "", "mother,mom,mum,wife,lady,sister,daughter,aunt,girlfriend"],
  [
    "person",
    "casual",
    "",
    "people,crowd,somebody,someone,citizen,passenger,neighbor,visitor,human,folk,tourist,adult,commuter,pedestrian,humanity,community,public,owner,survivor,friend,colleague,customer,audience,neighbour,villager,inhabitant,immigrant,migrant,refugee,family,team",
  ],
  ["boy", "child", "", "lad"],
  ["girl", "child", "", "lass"],
  ["child", "child", "", "kid,toddler,schoolchild,kids,pupil"],
  ["old man", "elder", "", "grandfather,grandpa,elder,pensioner"],
  ["old woman", "elder", "", "grandmother,grandma,granny"],
  ["couple", "casual", "", "lover,lovers,partner"],
  ["farmer", "farmer", "fields", "peasant,gardener,grower,rancher"],
  ["fisherman", "fisherman", "lake", "angler,fisher,fisherwoman"],
  ["shepherd", "shepherd", "fields", "goatherd,herder,nomad,drover"],
  ["hiker", "hiker", "mountains", "traveller,traveler,pilgrim,wanderer,explorer,backpacker,adventurer,trekker,walker"],
  ["mountaineer", "hiker", "mountains", "climber,alpinist,sherpa"],
  [
    "scientist",
    "labcoat",
    "room",
    "researcher,chemist,biologist,physicist,laboratory technician,geneticist,inventor,pharmacist",
  ],
  ["doctor", "labcoat", "room", "physician,surgeon,medic,dentist,vet"],
  ["nurse", "nurse", "room", "midwife,paramedic,caregiver"],
  [
    "office worker",
    "suit",
    "room",
    "businessman,businesswoman,manager,banker,politician,executive,lawyer,boss,ceo,president,minister,accountant,clerk,diplomat,investor,leader,entrepreneur,salesman,spy,agent,detective,economist,chancellor,senator",
  ],
  [
    "teacher",
    "teacher",
    "room",
    "professor,lecturer,librarian,writer,author,poet,journalist,novelist,philosopher,historian,architect,mathematician",
  ],
  ["student", "student", "street", "schoolboy,schoolgirl,teenager,youth,programmer,developer,hacker,designer"],
  [
    "construction worker",
    "builder",
    "city",
    "builder,engineer,labourer,laborer,workman,miner,bricklayer,worker,welder,electrician,foreman",
  ],
  ["mechanic", "overalls", "room", "plumber,factory worker,craftsman,carpenter,blacksmith,potter,cobbler,artisan"],
  ["cook", "chef", "room", "chef,baker,butcher,pastry chef"],
  ["waiter", "waiter", "room", "waitress,barista,bartender,butler"],
  ["soldier", "soldier", "fields", "army,troop,troops,marine,infantry,sniper,veteran,commander,officer"],
  ["knight", "knight", "fields", "legion,roman legion,phalanx,crusader,warrior,gladiator,centurion,legionary"],
  ["king", "royal", "", "emperor,monarch,prince,ruler,caesar,tsar,sultan"],
  ["queen", "royal", "", "empress,princess,duchess"],
  ["monk", "robe", "mountains", "priest,nun,friar,druid,prophet,hermit,saint,bishop"],
  ["wizard", "wizard", "", "sorcerer,magician,witch,mage"],
  ["sailor", "sailor", "coast", "captain,skipper,seaman,mariner,navigator"],
  ["pirate", "pirate", "coast", "buccaneer,viking"],
  ["police officer", "police", "street", "policeman,policewoman,cop,guard,security guard,constable"],
  ["firefighter", "firefighter", "street", "fireman"],
  ["astronaut", "astronaut", "space", "cosmonaut,spaceman"],
  ["pilot", "police", "sky", "aviator"],
  ["cowboy", "cowboy", "desert", "cowgirl,gaucho,ranger"],
  ["judge", "gown", "room", "barrister,jury,graduate"],
  ["musician", "guitarist", "street", "guitarist,busker,band,troubadour"],
  ["singer", "stage", "room", "performer,actor,actress,celebrity,vocalist,comedian,idol,diva"],
  ["violinist", "violinist", "room", "cellist,orchestra player,conductor,composer,fiddler"],
  ["painter", "painter", "fields", "artist,sculptor,illustrator"],
  ["photographer", "photographer", "", "cameraman,filmmaker,director,cinematographer"],
  ["bride", "bride", "", "newlywed"],
  ["groom", "suit", "", "bridegroom"],
  ["athlete", "sport", "fields", "runner,jogger,sprinter,sportsman,player,footballer,champion,marathon,racer,gymnast"],
  ["rider", "hiker", "fields", "horseman,horsewoman"],
  ["cavalry", "soldier", "fields", "cavalryman,dragoon"],
  ["rower", "sport", "lake", "oarsman,kayaker"],
  ["dancer", "dress", "room", "flamenco dancer"],
  ["lumberjack", "lumberjack", "forest", "woodcutter,logger"],
  ["hunter", "hunter", "forest", "trapper,archer,gamekeeper"],
];

/** What the icon set draws whole and in motion, better than a standing figure would: their words are their own. */
const drawn: [
  name: string,
  icon: string,
  heightMetres: number,
  place: Entry["place"],
  scene: Scene | "",
  words?: string,
][] = [
  ["ballerina", "ballet-dancer", 1.8, "ground", "room", "ballet dancer,ballet"],
  ["surfer", "person-surfing", 1.8, "water", "sea"],
  ["swimmer", "person-swimming", 0.7, "water", "lake"],
  ["skier", "skier", 1.9, "ground", "snow"],
  ["snowboarder", "snowboarder", 1.8, "ground", "snow"],
  ["cyclist", "person-biking", 1.8, "ground", "street", "biker,bicyclist"],
  ["jockey", "horse-racing", 2.4, "ground", "fields", "horse race"],
  ["golfer", "person-golfing", 1.8, "ground", "fields", "golf"],
  ["juggler", "person-juggling", 1.8, "ground", "street"],
  ["rock climber", "person-climbing", 2.2, "ground", "mountains"],
  ["mermaid", "mermaid", 1.6, "water", "sea"],
];

const children = /^(boy|girl|child)$/;

export const people: Entry[] = [
  ...rows.map(
    ([name, outfit, scene, words]): Entry => ({
      name,
      picture: `figure:${outfit}`,
      kind: "person",
      heightMetres: children.test(name) ? 1.2 : 1.75,
      place: "ground",
      ...(scene === "" ? {} : { scene }),
      words: words === undefined ? [] : words.split(","),
    }),
  ),
  ...drawn.map(
    ([name, icon, heightMetres, place, scene, words]): Entry => ({
      name,
      picture: `noto:${icon}`,
      kind: "person",
      heightMetres,
      place,
      ...(scene === "" ? {} : { scene }),
      words: words === undefined ? [] : words.split(","),
    }),
  ),
];
