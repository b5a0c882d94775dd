import type { Language } from "./language.ts";

export const spanish: Language = {
  code: "es",
  asking:
    /^(?:(?:crea|haz|genera|quiero|necesito|prepara)(?:me|nos)?\s+)?(?:(?:un|una)\s+)?(?:vídeo|video|película|corto|documental|anuncio|cortometraje)\s+(?:\p{L}+\s+)?(?:sobre|de|acerca de|para|que muestre|mostrando)\s+(?<subject>.+)$/iu,
  forms: [
    {
      cue: /^(?:la |una (?:breve )?)?(?:historia|origen|evolución)\s+(?:de|del)\s+(?<subject>.+)$/iu,
      genre: "cinematic",
      mood: "epic",
      cards: `
1a wide | Un valle al amanecer con un río y una pequeña hoguera | Todo empezó así. | {Topic}: para entenderlo hay que volver muy atrás. |
1b wide | Un mapa antiguo y una vela sobre una mesa oscura | Hace mucho tiempo. | {Topic}: la historia es más antigua de lo que parece. |
2 people | Gente junto a un fuego bajo las estrellas | Unas pocas personas. | Al principio fueron muy pocos, y nadie sabía sus nombres. |
3 detail | Herramientas viejas y dibujos sobre una mesa de madera | Los primeros intentos. | Los primeros intentos fueron torpes, como casi todos. |
4 wide | Un camino de piedra que cruza los campos | Luego creció. | Después todo creció, más deprisa de lo que nadie esperaba. |
5 people | Una multitud en una plaza antigua a mediodía | No gustó a todos. | A algunos no les gustó, y hubo años difíciles. |
6 wide | Nubes oscuras sobre unas ruinas con columnas | Algo se perdió. | Una parte se perdió, y otra se quedó para siempre. |
7 people | Jóvenes en una calle moderna al atardecer | Hoy sigue aquí. | Hoy seguimos viviendo con lo que dejaron. |
8 wide | Un camino hacia el horizonte con la primera luz | Y mañana, ya veremos. | Lo que venga ahora todavía no está escrito. |`,
    },
  ],
  general: {
    genre: "acoustic",
    mood: "calm",
    cards: `
1a wide | Un paisaje amplio con la primera luz de la mañana | Empecemos. | {Topic}: todos lo conocen, pero pocos lo han mirado de cerca. |
1b people | Una persona junto a una ventana con una taza de café, por la mañana | Una buena pregunta. | {Topic}. Empecemos por el principio. |
2 detail | Unas manos abiertas a la luz, muy cerca | Más de cerca. | De cerca se ven cosas que de lejos no se notan. |
3 people | Gente que trabaja junta en un taller luminoso | Hay personas detrás. | Detrás hay siempre personas, y casi nunca las vemos. |
4 medium | Una mesa de madera con un cuaderno y un lápiz | Paso a paso. | No ocurre de golpe: ocurre paso a paso. |
5 wide | Lluvia sobre una calle, luz gris | No siempre es fácil. | Hay días en que nada sale como uno quiere. |
6 detail | Un rayo de sol que entra en una habitación oscura | Entonces cambia. | Y de pronto, un pequeño detalle lo cambia todo. |
7 people | Una abuela y un niño que ríen en un banco | Para alguien. | Lo importante es para quién se hace. |
8 wide | Un camino entre colinas al atardecer | Eso es todo. | Y así termina el día, y mañana empieza otra vez. |`,
  },
  sounds: {
    opening: "Silencio, y después una música suave",
    middle: "Música tranquila y los sonidos del lugar",
    closing: "La música se apaga poco a poco",
  },
  again: "otra vez, a otra hora",
};
