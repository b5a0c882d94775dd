import type { Language } from "./language.ts";

export const french: Language = {
  code: "fr",
  asking:
    /^(?:(?:crée|créez|fais|faites|génère|je (?:veux|voudrais)|prépare)(?:[- ]moi|[- ]nous)?\s+)?(?:(?:un|une)\s+)?(?:\p{L}+\s+)?(?:vidéo|film|clip|court[- ]métrage|documentaire|publicité)\s+(?:sur|pour|à propos de|qui montre|de)\s+(?<subject>.+)$/iu,
  forms: [
    {
      cue: /^(?:l['’]|la |une (?:brève )?)?(?:histoire|origine|évolution|naissance)\s+(?:de la |de l['’]|du |des |de |d['’])(?<subject>.+)$/iu,
      genre: "cinematic",
      mood: "epic",
      cards: `
1a wide | Une large vallée avec une rivière aux premières lueurs | Au commencement. | {Topic} : pour comprendre, il faut remonter très loin. |
1b detail | Une vieille carte et une bougie sur une table sombre | Il y a longtemps. | {Topic} : l'histoire est plus ancienne qu'on ne le croit. |
2 people | Des gens autour d'un feu sous les étoiles | Ils étaient peu. | Au début ils n'étaient qu'une poignée, et personne ne connaît leurs noms. |
3 detail | De vieux outils et des dessins sur une table en bois | Les premiers essais. | Les premiers essais furent maladroits, comme presque toujours. |
4 wide | Une route de pierre à travers les champs | Puis cela grandit. | Puis tout est allé plus vite que prévu. |
5 people | Une foule sur une vieille place à midi | Pas pour tout le monde. | Cela n'a pas plu à tout le monde, et il y eut des années difficiles. |
6 wide | Des nuages sombres au-dessus de colonnes en ruine | Une part s'est perdue. | Une part s'est perdue, une autre est restée. |
7 people | Des jeunes dans une rue moderne le soir | Et aujourd'hui ? | Aujourd'hui nous vivons avec ce qu'il en reste. |
8 wide | Un chemin vers l'horizon dans la lumière du matin | Et demain, on verra. | La suite, personne ne l'a encore écrite. |`,
    },
  ],
  general: {
    genre: "acoustic",
    mood: "calm",
    cards: `
1a wide | Un vaste paysage dans la première lumière du matin | Commençons. | {Topic} : tout le monde connaît, et peu de gens ont vraiment regardé. |
1b people | Une femme à la fenêtre avec une tasse, le matin | Bonne question. | {Topic}. Commençons par le début. |
2 detail | Deux mains ouvertes dans la lumière, de près | De plus près. | De près on voit ce que personne ne remarque de loin. |
3 people | Des gens au travail dans un atelier clair | Il y a quelqu'un. | Derrière, il y a toujours des gens, et on les voit rarement. |
4 medium | Une table en bois avec un carnet et un crayon | Pas à pas. | Cela n'arrive pas d'un coup, cela vient pas à pas. |
5 wide | La pluie sur une rue, une lumière grise | Ce n'est pas facile. | Il y a des jours où rien ne marche. |
6 detail | Un rayon de soleil dans une pièce sombre | Et puis. | Et puis un petit détail change tout. |
7 people | Une grand-mère et un garçon rient sur un banc | Pour quelqu'un. | Ce qui compte, c'est pour qui on le fait. |
8 wide | Un chemin entre les collines le soir | Voilà. | Ainsi finit la journée, et demain tout recommence. |`,
  },
  sounds: {
    opening: "Le silence, puis une musique douce",
    middle: "Une musique calme et les bruits du lieu",
    closing: "La musique s'éteint doucement",
  },
  again: "encore une fois, à une autre heure",
};
