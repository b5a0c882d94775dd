import type { Word } from "./word.ts";

export type Language = "en" | "de" | "fr" | "es" | "pt" | "it";

/** Short words that tell the language. */
const tells: Record<Language, string> = {
  en: "the,a,an,of,and,in,on,at,is,are,to,with,over,from,by,for,its,his,her,no,without,as,their,under",
  de: "der,die,das,ein,eine,einen,einem,einer,und,im,am,auf,mit,den,dem,des,ist,sind,über,von,zu,durch,bei,ohne,kein,keine,nach,unter,vor",
  fr: "le,la,les,un,une,des,et,dans,sur,du,au,aux,est,sont,avec,sous,à,de,en,sans,pas,une,ses,son,vers,devant",
  es: "el,la,los,las,un,una,y,en,del,al,es,son,con,sobre,bajo,de,por,sin,su,hacia,desde",
  pt: "o,a,os,as,um,uma,e,no,na,nos,nas,do,da,dos,das,ao,é,são,com,sobre,sob,de,em,sem,pelo,pela,seu",
  it: "il,lo,la,i,gli,le,un,uno,una,e,nel,nella,sul,sulla,del,della,dei,al,alla,è,sono,con,sotto,di,da,senza,per,sopra",
};

/** English = German, French, Spanish, Portuguese, Italian; several forms by `/`. */
const dictionary = `
mountain=berg/berge/bergen/gebirge,montagne/montagnes,montaña/montañas,montanha/montanhas,montagna/montagne/monti
lake=see/seen,lac/lacs,lago/lagos,lago/lagos,lago/laghi
sea=meer/ozean/meere,mer/océan/mers,mar/océano/mares,mar/oceano/mares,mare/oceano/mari
beach=strand/küste/ufer,plage/côte/rivage,playa/costa/orilla,praia/costa/litoral,spiaggia/costa/riva
desert=wüste/wüsten,désert/déserts,desierto/desiertos,deserto/desertos,deserto/deserti
forest=wald/wälder/wäldern,forêt/bois/forêts,bosque/selva/bosques,floresta/bosque/florestas,foresta/bosco/boschi
field=feld/felder/wiese/wiesen/feldern,champ/champs/prairie/pré,campo/campos/prado/pradera,campo/campos/prado,campo/campi/prato
snow=schnee,neige,nieve,neve,neve
river=fluss/bach/strom/flusses,rivière/fleuve/ruisseau,río/arroyo/ríos,rio/riacho/rios,fiume/torrente/fiumi
city=stadt/großstadt/städte,ville/villes/cité,ciudad/ciudades,cidade/cidades,città
street=straße/gasse/straßen,rue/rues/ruelle,calle/calles/callejón,rua/ruas,strada/via/strade/vicolo
room=zimmer/raum/küche/büro,chambre/pièce/cuisine/bureau,habitación/cuarto/cocina/oficina,quarto/sala/cozinha/escritório,stanza/camera/cucina/ufficio
sky=himmel,ciel/cieux,cielo/cielos,céu/céus,cielo/cieli
space=weltraum/weltall/all,espace/cosmos,espacio/cosmos,espaço/cosmos,spazio/cosmo
village=dorf/dörfer,village/villages,pueblo/aldea/pueblos,aldeia/vila,villaggio/paese/borgo
dawn=morgendämmerung/sonnenaufgang/morgengrauen,aube/aurore,amanecer/alba/madrugada,amanhecer/alvorada/nascer,alba/aurora
morning=morgen/vormittag/morgens,matin/matinée,mañana,manhã,mattina/mattino
noon=mittag/mittags,midi,mediodía,meio-dia,mezzogiorno
afternoon=nachmittag/nachmittags,après-midi,tarde,tarde,pomeriggio
sunset=sonnenuntergang/abendrot,crépuscule/couchant,atardecer/ocaso/puesta,pôr-do-sol/poente/entardecer,tramonto
evening=abend/abends/abenddämmerung/dämmerung,soir/soirée,anochecer/noche-temprana,anoitecer/noitinha,sera/crepuscolo/serata
night=nacht/nachts/mitternacht,nuit/minuit,noche/medianoche,noite/meia-noite,notte/mezzanotte
spring=frühling/frühjahr,printemps,primavera,primavera,primavera
summer=sommer,été,verano,verão,estate
autumn=herbst,automne,otoño,outono,autunno
winter=winter,hiver,invierno,inverno,inverno
rain=regen/regnet,pluie/pleut,lluvia/llueve,chuva/chove,pioggia/piove
storm=sturm/gewitter/stürme,tempête/orage,tormenta/tempestad,tempestade/tormenta,tempesta/temporale
fog=nebel,brouillard/brume,niebla/neblina,neblina/névoa/nevoeiro,nebbia
cloud=wolke/wolken,nuage/nuages,nube/nubes,nuvem/nuvens,nuvola/nuvole
wind=wind,vent,viento,vento,vento
sun=sonne,soleil,sol,sol,sole
moon=mond/vollmond,lune,luna,lua,luna
star=stern/sterne/sternen,étoile/étoiles,estrella/estrellas,estrela/estrelas,stella/stelle
man=mann/männer,homme/hommes,hombre/hombres,homem/homens,uomo/uomini
woman=frau/frauen,femme/femmes,mujer/mujeres,mulher/mulheres,donna/donne
child=kind/kinder/kindern,enfant/enfants,niño/niña/niños,criança/crianças/menino/menina,bambino/bambina/bambini
people=menschen/leute,gens/personnes,gente/personas,pessoas/gente,gente/persone
farmer=bauer/bäuerin/bauern,fermier/paysan/agriculteur,granjero/campesino/agricultor,fazendeiro/agricultor/camponês,contadino/agricoltore
fisherman=fischer/angler,pêcheur/pêcheurs,pescador/pescadores,pescador/pescadores,pescatore/pescatori
horse=pferd/pferde/pferden,cheval/chevaux,caballo/caballos,cavalo/cavalos,cavallo/cavalli
dog=hund/hunde,chien/chiens/chienne,perro/perros/perra,cão/cachorro/cães,cane/cani
cat=katze/katzen,chat/chats/chatte,gato/gatos/gata,gato/gatos/gata,gatto/gatti/gatta
cow=kuh/kühe,vache/vaches,vaca/vacas,vaca/vacas,mucca/mucche/vacca
sheep=schaf/schafe,mouton/moutons/brebis,oveja/ovejas,ovelha/ovelhas,pecora/pecore
bird=vogel/vögel/vögeln,oiseau/oiseaux,pájaro/pájaros/ave,pássaro/pássaros/ave,uccello/uccelli
fish=fisch/fische,poisson/poissons,pez/peces,peixe/peixes,pesce/pesci
wolf=wolf/wölfe,loup/loups,lobo/lobos,lobo/lobos,lupo/lupi
eagle=adler,aigle/aigles,águila/águilas,águia/águias,aquila/aquile
boat=boot/boote/kahn/booten,bateau/bateaux/barque,barco/barcos/barca/bote,barco/barcos/bote,barca/barche
ship=schiff/schiffe,navire/navires,buque/navío,navio/navios,nave/navi
sailboat=segelboot/segelboote,voilier/voiliers,velero/veleros,veleiro/veleiros,veliero/velieri
car=auto/autos/wagen,voiture/voitures,coche/coches/carro,carro/carros/automóvel,macchina/automobile/auto
train=zug/züge,train/trains,tren/trenes,trem/comboio/trens,treno/treni
airplane=flugzeug/flugzeuge,avion/avions,avión/aviones,avião/aviões,aereo/aerei
house=haus/häuser/hütte,maison/maisons/cabane,casa/casas/cabaña,casa/casas/cabana,casa/case/casetta
castle=schloss/burg/burgen,château/châteaux,castillo/castillos,castelo/castelos,castello/castelli
church=kirche/kirchen/dom,église/églises/cathédrale,iglesia/iglesias/catedral,igreja/igrejas/catedral,chiesa/chiese/cattedrale
lighthouse=leuchtturm,phare/phares,faro/faros,farol/faróis,faro/fari
bridge=brücke/brücken,pont/ponts,puente/puentes,ponte/pontes,ponte/ponti
tree=baum/bäume/bäumen,arbre/arbres,árbol/árboles,árvore/árvores,albero/alberi
flower=blume/blumen,fleur/fleurs,flor/flores,flor/flores,fiore/fiori
balloon=ballon/luftballon/ballons,ballon/ballons,globo/globos,balão/balões,palloncino/palloncini
book=buch/bücher,livre/livres,libro/libros,livro/livros,libro/libri
bread=brot,pain,pan,pão,pane
market=markt,marché,mercado,mercado,mercato
hope=hoffnung,espoir,esperanza,esperança,speranza
love=liebe,amour,amor,amor,amore
red=rot/rote/roter/roten/rotes,rouge/rouges,rojo/roja/rojos/rojas,vermelho/vermelha,rosso/rossa/rossi
blue=blau/blaue/blauer/blauen,bleu/bleue/bleus,azul/azules,azul/azuis,blu/azzurro/azzurra
green=grün/grüne/grüner/grünen,vert/verte/verts,verde/verdes,verde/verdes,verde/verdi
yellow=gelb/gelbe/gelber/gelben,jaune/jaunes,amarillo/amarilla,amarelo/amarela,giallo/gialla
white=weiß/weiße/weißer/weißen,blanc/blanche/blancs,blanco/blanca,branco/branca,bianco/bianca
black=schwarz/schwarze/schwarzer,noir/noire/noirs,negro/negra,preto/preta,nero/nera
golden=golden/goldene/goldenen,doré/dorée,dorado/dorada,dourado/dourada,dorato/dorata
old=alt/alte/alter/alten,vieux/vieille/ancien,viejo/vieja/antiguo,velho/velha/antigo,vecchio/vecchia/antico
two=zwei,deux,dos,dois/duas,due
three=drei,trois,tres,três,tre
four=vier,quatre,cuatro,quatro,quattro
without=ohne/kein/keine/keinen,sans/pas,sin,sem,senza
walk=geht/gehen/läuft/wandert/spaziert,marche/marchent/promène,camina/caminan/pasea,caminha/caminham/anda,cammina/camminano/passeggia
row=rudert/rudern,rame/rament,rema/reman,rema/remam,rema/remano
run=rennt/rennen,court/courent,corre/corren,corre/correm,corre/corrono
sleep=schläft/schlafen,dort/dorment,duerme/duermen,dorme/dormem,dorme/dormono
quiet=still/ruhig/leise,calme/tranquille/silencieux,tranquilo/silencioso/quieto,calmo/tranquilo/silencioso,calmo/tranquillo/silenzioso
lonely=einsam/einsame/einsamer/allein,seul/seule/solitaire,solo/sola/solitario,sozinho/sozinha/solitário,solo/sola/solitario
`;

const order: Language[] = ["de", "fr", "es", "pt", "it"];

const adjectives = new Set("red,blue,green,yellow,white,black,golden,old,quiet,lonely".split(","));
const verbs = new Set("walk,row,run,sleep".split(","));
const numbers = new Set("two,three,four".split(","));

type Meaning = { lemma: string; pos: Word["pos"] };

function partOf(lemma: string): Word["pos"] {
  if (adjectives.has(lemma)) return "ADJ";
  if (verbs.has(lemma)) return "VERB";
  if (numbers.has(lemma)) return "NUM";
  return lemma === "without" ? "ADP" : "NOUN";
}

const meanings = new Map<Language, Map<string, Meaning>>(order.map((language) => [language, new Map()]));
for (const line of dictionary.trim().split("\n")) {
  const [english = "", forms = ""] = line.split("=");
  forms.split(",").forEach((group, at) => {
    const language = order[at];
    for (const form of language === undefined ? [] : group.split("/")) {
      meanings.get(language as Language)?.set(form, { lemma: english, pos: partOf(english) });
    }
  });
}

const tellSets = new Map(
  Object.entries(tells).map(([language, list]) => [language as Language, new Set(list.split(","))]),
);

function lettersOf(line: string): string[] {
  return line.match(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\d+|[.,;:!?…–—]/gu) ?? [];
}

/** A word that we know, and that is not the English one too ("Wind", "Winter"). */
function tellsBy(language: Language, word: string): boolean {
  const meaning = meanings.get(language)?.get(word);
  return meaning !== undefined && meaning.lemma !== word;
}

/** Which of the six languages a line is in, by its short words and the words that we know; English unless another has clearly more. */
export function languageOf(line: string): Language {
  const words = lettersOf(line).flatMap((word) => word.toLowerCase().split(/['’]/));
  const score = (language: Language) =>
    words.reduce(
      (sum, word) => sum + (tellSets.get(language)?.has(word) ? 1 : 0) + (tellsBy(language, word) ? 0.7 : 0),
      0,
    );
  const english = score("en");
  const best = order.map((language) => ({ language, score: score(language) })).toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score > Math.max(english, 0.9) ? best.language : "en";
}

/** Expressions of several words, and a word of the dictionary that says the same. */
const expressions: [RegExp, string][] = [
  [/coucher d[eu] soleil/giu, "couchant"],
  [/lever d[eu] (soleil|jour)/giu, "aube"],
  [/puesta de(l)? sol/giu, "atardecer"],
  [/salida del sol/giu, "amanecer"],
  [/p[ôo]r d[eo] sol/giu, "poente"],
  [/nascer d[eo] sol/giu, "amanhecer"],
  [/sorgere del sole/giu, "alba"],
  [/calar del sole/giu, "tramonto"],
];

/** The words of a line in another language, each with its English dictionary form where we know it. */
export function foreignWords(line: string, language: Exclude<Language, "en">): Word[] {
  const known = meanings.get(language);
  const short = tellSets.get(language);
  let opens = true;
  const plain = expressions.reduce((text, [expression, word]) => text.replace(expression, word), line);
  return lettersOf(plain).flatMap((text): Word[] => {
    // l'alba, d'hiver, sull'acqua
    const lower = text.toLowerCase().replace(/^\p{L}{1,5}['’](?=\p{L})/u, "");
    const first = opens;
    opens = false;
    if (/^[^\p{L}\d]/u.test(text)) {
      return [{ text, lower, lemma: text, pos: "PUNCT", negated: false, first }];
    }
    const meaning = known?.get(lower);
    if (meaning !== undefined) {
      return [{ text, lower: meaning.lemma, lemma: meaning.lemma, pos: meaning.pos, negated: false, first }];
    }
    const pos = short?.has(lower) || lower.length < 4 ? "OTHER" : "NOUN";
    return [{ text, lower, lemma: lower, pos, negated: false, first }];
  });
}
