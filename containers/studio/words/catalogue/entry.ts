import type { ObjectKind, Place, Scene } from "../brief.ts";

/** Something that can be set into a scene. */
export type Entry = {
  /** The noun that it stands for; unique in the catalogue. */
  name: string;
  /** What draws it: `noto:NAME` of the icon set, or `own:NAME` of ../sprites/drawn. */
  picture: string;
  kind: ObjectKind;
  heightMetres: number;
  place: Place;
  /** Where such a thing is found, if the line does not say. */
  scene?: Scene;
  /** Other words that are shown by it as rightly as its name. */
  words: string[];
};

/** name, icon ("" when it is called as the name is), height in metres, place, scene ("" when anywhere), other words (comma-separated) */
export type Row = [name: string, icon: string, heightMetres: number, place: Place, scene: Scene | "", words?: string];

/** The rows of one kind as entries. */
export function entriesOf(kind: ObjectKind, rows: readonly Row[]): Entry[] {
  return rows.map(([name, icon, heightMetres, place, scene, words]) => ({
    name,
    picture: icon.includes(":") ? icon : `noto:${icon === "" ? name.replaceAll(" ", "-") : icon}`,
    kind,
    heightMetres,
    place,
    ...(scene === "" ? {} : { scene }),
    words: words === undefined ? [] : words.split(",").map((word) => word.trim()),
  }));
}
