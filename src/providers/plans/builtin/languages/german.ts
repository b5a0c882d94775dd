import type { Language } from "./language.ts";

export const german: Language = {
  code: "de",
  asking:
    /^(?:(?:erstelle?|mache?|zeige?|produziere|ich (?:möchte|will|brauche))\s+(?:mir\s+|uns\s+)?)?(?:(?:ein|einen|das|der)\s+)?(?:\p{L}+\s+)?(?:video|film|clip|kurzfilm|erklärvideo|werbespot|dokumentarfilm)\s+(?:über|zu|zum|zur|für|von)\s+(?<subject>.+)$/iu,
  forms: [
    {
      cue: /^(?:die |eine (?:kurze )?)?(?:geschichte|entstehung|entwicklung)\s+(?:von |der |des |vom )?(?<subject>.+)$/iu,
      genre: "cinematic",
      mood: "epic",
      cards: `
1a wide | Ein weites Tal mit einem Fluss im ersten Licht | Am Anfang. | {Topic}: Wer das verstehen will, muss weit zurückgehen. |
1b detail | Eine alte Karte und eine Kerze auf einem dunklen Tisch | Es ist lange her. | {Topic}: Diese Geschichte ist älter, als man denkt. |
2 people | Menschen an einem Feuer unter den Sternen | Es waren wenige. | Am Anfang waren es wenige, und ihre Namen kennt niemand mehr. |
3 detail | Alte Werkzeuge und Zeichnungen auf einem Holztisch | Es klappte kaum. | Die ersten Versuche gingen schief, wie fast alle ersten Versuche. |
4 wide | Eine gepflasterte Straße durch grüne Felder | Dann wurde es mehr. | Dann ging es schneller, als irgendjemand erwartet hatte. |
5 people | Eine Menge auf einem alten Marktplatz am Mittag | Nicht allen gefiel es. | Nicht allen gefiel das, und es gab schwere Jahre. |
6 wide | Dunkle Wolken über einer Ruine mit Säulen | Manches ging verloren. | Manches ging verloren, und manches ist geblieben. |
7 people | Junge Leute auf einer hellen Straße am Abend | Und heute? | Heute leben wir mit dem, was davon übrig ist. |
8 wide | Ein Weg zum Horizont im Morgenlicht | Es geht weiter. | Wie es weitergeht, hat noch niemand aufgeschrieben. |`,
    },
  ],
  general: {
    genre: "acoustic",
    mood: "calm",
    cards: `
1a wide | Eine weite Landschaft im ersten Morgenlicht | Fangen wir an. | {Topic}: Jeder kennt es, und kaum jemand hat genau hingesehen. |
1b people | Eine Frau mit einer Tasse am Fenster, Morgenlicht | Gute Frage. | {Topic}. Fangen wir ganz vorne an. |
2 detail | Zwei offene Hände im Licht, ganz nah | Näher heran. | Von Nahem sieht man, was von Weitem keiner merkt. |
3 people | Menschen bei der Arbeit in einer hellen Werkstatt | Da ist jemand. | Dahinter stehen immer Menschen, und meistens sieht man sie nicht. |
4 medium | Ein Holztisch mit einem Heft und einem Bleistift | Schritt für Schritt. | Es geht nicht auf einmal. Es geht Schritt für Schritt. |
5 wide | Regen auf einer Straße, graues Licht | Leicht ist es nicht. | Es gibt Tage, an denen gar nichts klappt. |
6 detail | Ein Sonnenstrahl in einem dunklen Zimmer | Und dann. | Und dann ändert eine Kleinigkeit alles. |
7 people | Eine Großmutter und ein Junge lachen auf einer Bank | Für jemanden. | Am Ende zählt, für wen man es tut. |
8 wide | Ein Weg zwischen Hügeln am Abend | Das war es. | So geht der Tag zu Ende, und morgen fängt es wieder an. |`,
  },
  sounds: {
    opening: "Stille, dann leise Musik",
    middle: "Ruhige Musik und die Geräusche des Ortes",
    closing: "Die Musik klingt langsam aus",
  },
  again: "noch einmal, zu einer anderen Stunde",
};
