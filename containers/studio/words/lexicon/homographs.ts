import type { Scene } from "../brief.ts";

/** What a word means here. */
export type Meaning = {
  /** Of the catalogue. */
  object?: string;
  scene?: Scene;
  /** It can be shown by nothing. */
  unshown?: true;
  /** It needs no showing. */
  nothing?: true;
};

type Case = Meaning & {
  /** Any of these elsewhere in the line. */
  beside?: string;
  /** Written with a capital though it begins no sentence. */
  named?: true;
  /** The next word. */
  before?: string;
  /** The last word. */
  after?: string;
};

/** Words of several meanings: the first case that fits decides; a word with no case that fits means what the catalogue says. */
export const homographs: Record<string, Case[]> = {
  lamp: [
    {
      beside: "street,road,square,town,city,harbour,harbor,bridge,alley,village,avenue,pavement,windows",
      object: "lamp",
    },
    { nothing: true },
  ],
  drum: [{ after: "rain,hail,fingers", nothing: true }, { object: "drum" }],
  temple: [
    {
      beside: "kyoto,japan,japanese,buddhist,zen,shinto,china,chinese,monk,tibet,bamboo,cherry,korea",
      object: "pagoda",
    },
    { beside: "hindu,india,indian,bali,shiva", object: "hindu temple" },
    { object: "temple" },
  ],
  bloom: [{ after: "a,the,each,every", object: "flower" }, { nothing: true }],
  blossom: [{ nothing: true }],
  economy: [
    {
      beside: "slow,shrink,collapse,crash,decline,recession,fall,weak,crisis,suffer,stall,contract,struggle",
      object: "falling chart",
    },
    { object: "chart" },
  ],
  bat: [
    { beside: "baseball,cricket,ball,pitcher,player,batter,swing,hit,wooden", object: "baseball" },
    { object: "bat" },
  ],
  bank: [
    { beside: "river,stream,creek,lake,fisherman,willow,reed,water,shore,flood,canoe,otter", scene: "river" },
    { object: "bank building" },
  ],
  crane: [
    {
      beside: "bird,wing,wings,flock,marsh,lake,nest,dance,wetland,reed,feather,migrate,river,fly,heron",
      object: "heron",
    },
    { object: "building site" },
  ],
  apple: [
    {
      beside: "release,announce,launch,unveil,company,iphone,phone,stock,share,ceo,app,sue,earnings,sell,market",
      object: "smartphone",
    },
    { named: true, unshown: true },
    { object: "apple" },
  ],
  amazon: [
    { beside: "company,deliver,package,order,stock,warehouse,online,ceo,bezos,shopping,announce", object: "gift" },
    { beside: "river,boat,canoe,water", scene: "river" },
    { scene: "forest" },
  ],
  orange: [
    { beside: "peel,juice,fruit,eat,slice,tree,basket,squeeze,ripe", object: "orange fruit" },
    { after: "an,the", object: "orange fruit" },
  ],
  star: [
    { beside: "film,movie,show,actor,hollywood,pop,singer,performer,team,football,player,stage", object: "singer" },
    { scene: "sky" },
  ],
  mouse: [
    { beside: "computer,click,keyboard,cursor,desktop,screen,laptop", object: "computer mouse" },
    { object: "mouse" },
  ],
  tower: [{ before: "over,above", nothing: true }, { object: "skyscraper" }],
  turkey: [
    { named: true, beside: "greece,istanbul,ankara,country,europe,syria,president,border,aegean", scene: "fields" },
    { object: "turkey" },
  ],
  china: [{ named: true, scene: "mountains" }, { object: "amphora" }],
  japan: [{ scene: "mountains" }],
  plant: [
    {
      beside: "power,nuclear,factory,coal,steel,worker,industrial,chemical,assembly,energy,car,workers",
      object: "factory",
    },
    { object: "seedling" },
  ],
  spring: [
    { beside: "water,rock,mountain,hot,desert", before: "water,bubbles,flows,flowed,bubbled", scene: "river" },
    { beside: "coil,steel,clock,mattress,watch", unshown: true },
  ],
  palm: [{ beside: "hand,reader,finger,hold,sweaty", unshown: true }, { object: "palm tree" }],
  rock: [{ beside: "music,band,guitar,concert,song,singer,stage,roll", object: "guitar" }, { object: "rock" }],
  wave: [{ beside: "hand,goodbye,flag,mother,crowd,child,he,she,sound,radio,light", unshown: true }, { scene: "sea" }],
  market: [
    {
      beside:
        "stock,share,shares,financial,economy,investor,price,crash,trader,rate,capital,housing,global,sector,growth",
      object: "chart",
    },
    { scene: "street" },
  ],
  cell: [
    { beside: "prison,prisoner,jail,bar,bars,guard,monk,inmate", scene: "room" },
    { beside: "phone,call", object: "smartphone" },
    { beside: "solar,fuel,battery,panel", object: "battery" },
    { object: "microbe" },
  ],
  virus: [{ beside: "computer,software,hacker,laptop,file", object: "laptop" }, { object: "microbe" }],
  bug: [{ beside: "software,code,program,computer,developer,programmer,app", object: "laptop" }, { object: "beetle" }],
  chip: [
    { beside: "computer,silicon,semiconductor,processor,factory,phone,micro", object: "computer" },
    { beside: "potato,fish,salt", object: "meal" },
  ],
  chest: [{ beside: "gold,treasure,pirate,wooden,coin,jewel", object: "treasure" }, { unshown: true }],
  match: [{ beside: "football,tennis,team,goal,player,stadium,score,win,chess", object: "stadium" }, { unshown: true }],
  horn: [{ beside: "bull,goat,deer,cow,rhino,ram", unshown: true }, { object: "trumpet" }],
  tank: [{ beside: "water,fish,fuel,gas,petrol,oxygen", unshown: true }, { unshown: true }],
  mine: [
    { beside: "coal,gold,miner,diamond,dig,shaft,copper,silver,underground", object: "pickaxe" },
    { unshown: true },
  ],
  court: [
    { beside: "tennis,basketball,ball,player", object: "tennis ball" },
    { beside: "king,queen,royal", object: "crown" },
    { object: "scales" },
  ],
  train: [
    {
      beside: "athlete,gym,soldier,marathon,coach,muscle",
      before: "for,hard,every,his,her,their,him,them",
      unshown: true,
    },
    { object: "train" },
  ],
  seal: [{ beside: "letter,wax,envelope,document,king,stamp,deal,lid,jar", unshown: true }, { object: "seal" }],
  duck: [{ before: "under,behind,down,for", unshown: true }, { object: "duck" }],
  bear: [
    {
      before: "in,the,with,witness,no,fruit,down,up,this,that,their,his,her,it",
      after: "to,can,cannot,could,must,will,not,they,we,i,you",
      unshown: true,
    },
    { object: "bear" },
  ],
  fly: [{ after: "a,the,one", object: "bee" }, { unshown: true }],
  park: [{ before: "the,his,her,their,my,a", unshown: true }, { scene: "fields" }],
  cook: [{ object: "cook" }],
  ship: [
    { before: "the,its,their,products,goods,orders,packages,worldwide", after: "to,will,they,we", unshown: true },
    { object: "ship" },
  ],
  pitch: [{ beside: "investor,startup,idea,sales,client", unshown: true }, { scene: "fields" }],
  club: [{ beside: "golf,hole,swing", unshown: true }, { scene: "room" }],
  organ: [{ beside: "church,music,play,pipe,hymn", object: "piano" }, { object: "heart" }],
  glass: [{ object: "wine" }],
  glasses: [{ beside: "wine,drink,raise,toast,champagne,beer", object: "champagne" }, { object: "glasses" }],
  nail: [{ object: "hammer" }],
  letter: [{ beside: "alphabet,word,spell", unshown: true }, { object: "letter" }],
  trunk: [{ beside: "elephant", unshown: true }, { beside: "car", unshown: true }, { object: "log" }],
  pen: [{ beside: "sheep,pig,cattle,animal", object: "fence" }, { object: "pen" }],
  bow: [
    { beside: "arrow,archer,shoot,hunter,aim", object: "bow and arrow" },
    { beside: "violin,cello,string", object: "violin" },
    { unshown: true },
  ],
  ring: [
    { beside: "planet,saturn,giant,rock,tree", nothing: true },
    { beside: "phone,bell,telephone,alarm", unshown: true },
    { beside: "boxer,boxing,fight", object: "boxing glove" },
    { object: "ring" },
  ],
  web: [{ beside: "spider,silk,dew", object: "spider" }, { object: "network" }],
  net: [
    { beside: "fish,fisherman,sea,boat", unshown: true },
    { beside: "goal,football,score", object: "goal net" },
    { unshown: true },
  ],
  press: [{ object: "newspaper" }],
  file: [{ unshown: true }],
  pool: [{ unshown: true }],
  oil: [
    { beside: "olive,cook,pan,kitchen,salad", unshown: true },
    { beside: "painting,canvas,painter", unshown: true },
    { object: "barrel" },
  ],
  table: [{ beside: "data,number,row,column,result", unshown: true }, { nothing: true }],
  scale: [
    { beside: "fish,dragon,snake,weight,large,global,grand,map,industrial,company", unshown: true },
    { object: "scales" },
  ],
  python: [{ beside: "code,programming,program,software,developer,language", object: "laptop" }, { object: "snake" }],
  shell: [{ beside: "beach,sea,sand,shore,crab,turtle", scene: "coast" }, { unshown: true }],
  film: [{ object: "clapperboard" }],
  bolt: [{ beside: "lightning,thunder,storm,sky", unshown: true }, { object: "nut and bolt" }],
  field: [{ beside: "study,science,research,expert,medicine,leader,physics", unshown: true }, { scene: "fields" }],
  current: [{ unshown: true }],
  row: [{ unshown: true }],
  saw: [{ after: "a,the,hand,chain", object: "saw" }, { unshown: true }],
  can: [{ unshown: true }],
  may: [{ unshown: true }],
  march: [{ unshown: true }],
  mass: [{ unshown: true }],
  drug: [{ object: "pill" }],
  pupil: [{ beside: "eye,iris,light", unshown: true }, { object: "student" }],
  coach: [{ beside: "team,player,football,train,athlete", object: "man" }, { object: "bus" }],
  driver: [{ beside: "golf,software,printer", unshown: true }, { object: "car" }],
  stock: [{ object: "chart" }],
  bull: [{ beside: "market,stock", object: "chart" }, { object: "bull" }],
  cloud: [{ beside: "server,data,software,computing,storage,app,upload,backup", object: "computer" }],
  cup: [{ beside: "world,final,win,champion,trophy,team,lift", object: "trophy" }, { object: "coffee" }],
  jaguar: [{ beside: "car,drive,engine,road,luxury", object: "car" }, { object: "leopard" }],
  key: [{ beside: "success,happiness,answer,idea,point,factor,role,moment", unshown: true }, { object: "key" }],
  mars: [{ beside: "rover,land,walk,surface,colony,dust", scene: "space", object: "mars" }, { object: "mars" }],
  mercury: [{ beside: "thermometer,toxic,metal,fish,poison", unshown: true }, { object: "planet" }],
  earth: [
    { beside: "dinosaur,rule,people,inherit,roam", nothing: true },
    { beside: "soil,dig,plough,plow,seed,farmer,worm,garden", unshown: true },
    { object: "earth" },
  ],
  world: [{ unshown: true }],
  cabinet: [{ unshown: true }],
  novel: [{ beside: "idea,approach,method,virus,way", unshown: true }, { object: "book" }],
  date: [{ unshown: true }],
  present: [{ beside: "past,future,moment,here", unshown: true }, { object: "gift" }],
  kid: [{ object: "child" }],
  lead: [{ unshown: true }],
  tear: [{ unshown: true }],
  kiwi: [{ beside: "bird,zealand,nest", unshown: true }, { unshown: true }],
  hot: [{ unshown: true }],
  toast: [{ object: "bread" }],
  jam: [{ beside: "traffic,car,road", object: "traffic" }, { object: "honey" }],
  rose: [{ after: "a,the,red,white,single,one,wild,of,roses", object: "rose" }, { unshown: true }],
  body: [{ unshown: true }],
  heart: [
    { beside: "beat,surgeon,patient,blood,disease,attack,pump,doctor,hospital,organ", object: "heart" },
    { object: "red heart" },
  ],
  race: [{ beside: "car,driver,formula,engine,track,lap", object: "racing car" }, { unshown: true }],
  time: [
    { beside: "flow,pass,sand,run,slip,stop,wait,heal,eternity,hourglass,clock", object: "hourglass" },
    { unshown: true },
  ],
  home: [{ after: "a,the,her,his,their,our,my,old,new,family,of,country", object: "house" }, { unshown: true }],
  death: [{ unshown: true }],
  story: [{ unshown: true }],
  price: [{ object: "money" }],
  energy: [
    { beside: "wind,renewable,turbine,green,clean", object: "wind turbine" },
    { beside: "solar,sun,panel", unshown: true },
    { object: "light bulb" },
  ],
  power: [
    { beside: "wind,turbine", object: "wind turbine" },
    { beside: "nuclear,coal,plant,station", object: "factory" },
    { unshown: true },
  ],
  law: [{ object: "scales" }],
  age: [{ unshown: true }],
  pound: [{ unshown: true }],
  second: [{ unshown: true }],
  fall: [{ unshown: true }],
  leaf: [{ object: "leaf" }],
  wood: [{ beside: "carve,burn,saw,plank,chop,fire,axe,log,carpenter,stove", object: "log" }, { scene: "forest" }],
  sound: [{ unshown: true }],
  watch: [{ after: "a,the,his,her,gold,old,pocket,wrist", object: "watch" }, { unshown: true }],
};
