import type { Language } from "../../prompt/language.ts";

/** Sentences about graphs. */
export interface FactWords {
  and: string;
  pole: (places: string) => string;
  manyPoles: string;
  level: (height: string) => string;
  roots: (places: string) => string;
  manyRoots: (count: number) => string;
  high: (points: string) => string;
  low: (points: string) => string;
  manyTurns: (count: number) => string;
  meet: (points: string) => string;
  meetOften: (count: number) => string;
  apart: string;
}

const english: FactWords = {
  and: "and",
  pole: (places) => `Close to x = ${places} the curve runs to infinity`,
  manyPoles: "The curve runs to infinity again and again",
  level: (height) => `Far out the curve comes close to y = ${height}`,
  roots: (places) => `It meets the x-axis at x = ${places}`,
  manyRoots: (count) => `It meets the x-axis ${count} times here`,
  high: (points) => `high point ${points}`,
  low: (points) => `low point ${points}`,
  manyTurns: (count) => `It turns ${count} times here`,
  meet: (points) => `The graphs meet at ${points}`,
  meetOften: (count) => `The graphs meet at ${count} points here`,
  apart: "They do not meet in this part of the plane",
};

const translated: Partial<Record<Language, FactWords>> = {
  es: {
    and: "y",
    pole: (places) => `Cerca de x = ${places} la curva tiende al infinito`,
    manyPoles: "La curva tiende al infinito una y otra vez",
    level: (height) => `A lo lejos la curva se acerca a y = ${height}`,
    roots: (places) => `Corta el eje x en x = ${places}`,
    manyRoots: (count) => `Aquí corta el eje x ${count} veces`,
    high: (points) => `máximo ${points}`,
    low: (points) => `mínimo ${points}`,
    manyTurns: (count) => `Aquí cambia de sentido ${count} veces`,
    meet: (points) => `Las gráficas se cortan en ${points}`,
    meetOften: (count) => `Las gráficas se cortan aquí en ${count} puntos`,
    apart: "No se cortan en esta parte del plano",
  },
  de: {
    and: "und",
    pole: (places) => `Nahe x = ${places} geht die Kurve ins Unendliche`,
    manyPoles: "Die Kurve geht immer wieder ins Unendliche",
    level: (height) => `Weit außen nähert sich die Kurve y = ${height}`,
    roots: (places) => `Sie trifft die x-Achse bei x = ${places}`,
    manyRoots: (count) => `Sie trifft die x-Achse hier ${count}-mal`,
    high: (points) => `Hochpunkt ${points}`,
    low: (points) => `Tiefpunkt ${points}`,
    manyTurns: (count) => `Sie wendet hier ${count}-mal`,
    meet: (points) => `Die Graphen schneiden sich bei ${points}`,
    meetOften: (count) => `Die Graphen schneiden sich hier in ${count} Punkten`,
    apart: "In diesem Teil der Ebene schneiden sie sich nicht",
  },
  fr: {
    and: "et",
    pole: (places) => `Près de x = ${places}, la courbe tend vers l’infini`,
    manyPoles: "La courbe tend vers l’infini encore et encore",
    level: (height) => `Au loin, la courbe s’approche de y = ${height}`,
    roots: (places) => `Elle coupe l’axe des x en x = ${places}`,
    manyRoots: (count) => `Elle coupe ici l’axe des x ${count} fois`,
    high: (points) => `maximum ${points}`,
    low: (points) => `minimum ${points}`,
    manyTurns: (count) => `Elle change ici de sens ${count} fois`,
    meet: (points) => `Les courbes se coupent en ${points}`,
    meetOften: (count) => `Les courbes se coupent ici en ${count} points`,
    apart: "Elles ne se coupent pas dans cette partie du plan",
  },
};

export function factWordsIn(language: Language): FactWords {
  return translated[language] ?? english;
}
