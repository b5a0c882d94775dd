/** What a person who does it looks like: a pose of our figures, or an icon that has the whole of it. */
export type Action = {
  pose?: "standing" | "walking" | "running" | "sitting" | "bending" | "fishing" | "rowing";
  icon?: string;
  heightMetres?: number;
  place?: "ground" | "water";
  /** Nouns that the picture of it already shows. */
  shows?: string[];
};

const poses: Record<Exclude<Action["pose"], undefined>, string> = {
  standing:
    "stand,watch,look,gaze,stare,face,wait,sing,play,hold,speak,greet,wave,stop,lean,guard,welcome,observe,paint,photograph,count,listen,admire,show,examine,study,shout,dream,think,hope,smile,laugh,cry,cook,preach,perform,film,serve,peer,teach",
  walking:
    "walk,stroll,wander,hike,march,trek,step,leave,return,arrive,cross,approach,enter,follow,roam,pass,carry,travel,journey,lead,trudge,deliver,explore,hurry,stride,tread,patrol,migrate,stumble",
  running: "run,jog,sprint,flee,chase,race,rush,escape,dash,charge,hunt",
  sitting: "sit,rest,read,relax,meditate,knit,sleep,write,picnic,perch,nap,type,type out",
  bending:
    "kneel,plant,dig,sow,pick,gather,harvest,collect,weed,bend,pray,crouch,tend,plough,plow,build,repair,forge,weld,mend,fix",
  fishing: "fish,angle",
  rowing: "row,paddle",
};

const icons: [words: string, icon: string, heightMetres: number, place: "ground" | "water", shows: string][] = [
  ["cycle,pedal,bike", "person-biking", 1.8, "ground", "bicycle,bike"],
  ["swim", "person-swimming", 0.7, "water", ""],
  ["surf", "person-surfing", 1.8, "water", "surfboard,wave"],
  ["climb,scale,ascend", "person-climbing", 2.2, "ground", "rock,cliff"],
  ["dance,waltz", "woman-dancing", 1.75, "ground", ""],
  ["ski", "skier", 1.9, "ground", "ski"],
  ["snowboard", "snowboarder", 1.8, "ground", "snowboard"],
  ["golf", "person-golfing", 1.8, "ground", ""],
  ["juggle", "person-juggling", 1.8, "ground", "ball"],
  ["gallop", "horse-racing", 2.4, "ground", "horse"],
  ["cartwheel", "person-cartwheeling", 1.5, "ground", ""],
];

export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  // Who rides is set upon what is ridden; see ../reading/people.ts
  ["ride", {}],
  ...Object.entries(poses).flatMap(([pose, words]) =>
    words.split(",").map((word): [string, Action] => [
      word,
      {
        pose: pose as keyof typeof poses,
        ...(pose === "rowing" ? { shows: ["boat", "rowboat", "canoe", "oar"] } : {}),
      },
    ]),
  ),
  ...icons.flatMap(([words, icon, heightMetres, place, shows]) =>
    words
      .split(",")
      .map((word): [string, Action] => [
        word,
        { icon, heightMetres, place, shows: shows === "" ? [] : shows.split(",") },
      ]),
  ),
]);

/** Verbs that say little: nobody misses them in a picture. */
export const plainVerbs: ReadonlySet<string> = new Set(
  "be,have,do,will,would,can,could,may,might,must,shall,should,get,go,come,make,take,give,let,become,seem,remain,stay,keep,put,say,tell,ask,know,see,show,feel,want,need,try,use,help,turn,begin,start,end,happen,lie,live,find,meet,bring,set,change,move,look,call,leave,appear,reach,stretch,hang,rise,shine,glow,glitter,gleam,sparkle,cover,fill,surround,follow,mean,like,love,believe,think,wait,fall,fly,drift,float,sail,flow,wind,blow,stand,sit,rest,grow,bloom,rain,snow,light,open,close,welcome,hold,dry,pass,circle,soar,glide,graze,roam,crash,arrive,overlook,roll,release,announce,cast,paint,echo,pull,carry,break,learn,watch,work,hide,cross,build,lift,dance,catch,sleep,spread,loom,lead,head,exist,emerge,gather,run,survive,gallop,light".split(
    ",",
  ),
);

/** Adjectives that say little, or only how good something is. */
export const plainAdjectives: ReadonlySet<string> = new Set(
  "good,bad,great,new,old,big,small,large,little,long,short,high,low,many,much,more,most,few,other,same,different,first,last,next,early,late,own,such,beautiful,nice,lovely,wonderful,amazing,true,real,right,wrong,whole,full,entire,certain,possible,important,best,better,only,very,several,near,far,deep,wide,tall,giant,huge,tiny,distant,young,ancient,modern,main,able,open,clear,vast,busy,fresh,warm,cold,hot,cool,wet,dry,lone,single,dark,bright,empty,every,each,strong,wild,burning,open,heavy,golden,steep,narrow,plain,lit,thin,straight,winding,close,light,sharp,hard,wooden,plain,strange,careful,first,fine,soft,slow,fast,capped".split(
    ",",
  ),
);

/** Nouns that frame what is shown rather than being it. */
export const plainNouns: ReadonlySet<string> = new Set(
  "home,light,way,thing,place,part,day,year,kind,sort,lot,side,top,middle,centre,center,front,back,edge,end,beginning,view,scene,shot,picture,image,close-up,closeup,background,foreground,distance,left,right,one,today,moment,hour,minute,week,month,century,decade,bit,piece,number,line,row,thousand,hundred,million,billion,rest,half,front,ground,photo,photograph,video,footage,something,everything,nothing,anyone,everyone,time,second,world,drone,timelapse,mile,metre,meter,kilometre,foot,heart,am,pm,o'clock,percent".split(
    ",",
  ),
);
