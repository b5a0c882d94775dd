/** Somebody, and what they do; null: it is not said. */
export interface Story {
  who: string;
  clause: string | null;
}

const verbs =
  "finds|meets|learns|discovers|travels|goes|saves|loses|wants|dreams|tries|builds|gets|falls|leaves|returns|searches|looks|" +
  "fights|makes|decides|becomes|flies|runs|walks|sails|climbs|wakes|comes|opens|plays|dances|sings|explores|helps|befriends|" +
  "escapes|lives|waits|sets|takes|teaches|turns|begins|starts|moves|grows|catches|follows|hides|steals|chases|swims|sees|" +
  "hears|has|crosses|wins|breaks|cooks|bakes|paints|writes|wanders|visits|rescues|believes|refuses|forgets|remembers";
const doing = new RegExp(`^(?<who>(?:an?|the|one) (?:[\\w-]+ ){0,3}?[\\w-]+) (?<clause>(?:${verbs})\\b.*)$`, "i");
const being = /^(?<who>(?:an?|the|one|two|three)\s.+?)\s(?:who|that)\s(?<clause>.+)$/i;

/** `a lonely robot finds a friend`, `a boy who talks to trees`; null: nothing happens in it. */
export function readStory(text: string): Story | null {
  const { who, clause } = (being.exec(text) ?? doing.exec(text))?.groups ?? {};
  return who !== undefined && clause !== undefined ? { who, clause } : null;
}
