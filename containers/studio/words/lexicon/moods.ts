/** Words that set the mood of a picture, by the mood they set. */
const words: Record<string, string> = {
  calm: "calm,quiet,quietly,stillness,peaceful,serene,gentle,silence,silent,tranquil,rest,peace,soft,sleep,breathe,meditate,meditation,harmony,stillness,relax,slowly,softly",
  joyful:
    "happy,joy,joyful,laugh,laughter,celebrate,celebration,cheerful,delight,smile,party,dance,festival,birthday,fun,holiday,wedding,bright,cheer",
  tense:
    "danger,dangerous,fear,threat,risk,race,chase,hunt,crisis,warning,panic,urgent,escape,storm,flee,attack,conflict,fight,deadline,suspense,thunder",
  sad: "sad,sadness,grief,loss,lost,lose,mourn,tear,cry,goodbye,farewell,funeral,die,death,weep,broken,sorrow,regret,empty,wither,grave,depression,decline",
  epic: "empire,war,battle,conquer,king,army,legend,ancient,mighty,great,vast,hero,victory,triumph,glory,history,giant,colossal,summit,kingdom,civilization,rocket,launch,huge,towering",
  hopeful:
    "hope,future,dream,begin,beginning,new,tomorrow,promise,freedom,grow,growth,birth,faith,inspire,believe,possible,discover,discovery,progress,heal,recover,courage",
  mysterious:
    "mystery,mysterious,secret,unknown,hidden,strange,fog,shadow,riddle,vanish,whisper,deep,haunted,ghost,forgotten,legend,myth,disappear,misty",
  playful: "playful,toy,game,funny,silly,joke,puppy,kitten,clown,circus,balloon,bounce,hide-and-seek",
  romantic: "love,romance,romantic,kiss,couple,lover,heart,honeymoon,embrace",
  dark: "dark,darkness,evil,terror,horror,nightmare,blood,murder,crime,plague,grim,haunt,ruin,collapse,disaster,destroy,destruction,poison,extinction,famine,pollution",
  lonely: "alone,lonely,loneliness,lone,solitary,solitude,abandoned,single,deserted,exile,isolated",
  busy: "busy,rush,crowd,crowded,bustle,bustling,traffic,hurry,hectic,rush hour,fast,speed",
};

export const moodWords: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([mood, list]) => list.split(",").map((word) => [word, mood])),
);
