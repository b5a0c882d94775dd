/** One page without scripts. */

export interface Card {
  title: string;
  note: string;
  /** Paths from the page. */
  picture?: string;
  film?: string;
  thumbnail?: string;
  sound?: string;
}

export interface Section {
  title: string;
  /** With holes for those that are still being made. */
  cards: Card[];
}

const style = `
body { margin: 2rem; background: #14161a; color: #e8e6e1; font: 15px/1.45 system-ui, sans-serif }
section { display: grid; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)); gap: 1.5rem; margin-bottom: 3rem }
h2 { grid-column: 1 / -1; margin: 0 }
figure { margin: 0 }
img, video { width: 100%; border-radius: 4px; display: block }
audio { width: 100% }
figcaption { padding-top: .4rem }
small { color: #9a978f }`;

export function pageOf(sections: readonly Section[]): string {
  const body = sections
    .filter(({ cards }) => cards.length > 0)
    .map(({ title, cards }) => `<section><h2>${escaped(title)}</h2>\n${cards.map(figureOf).join("\n")}\n</section>`);
  return `<!doctype html>\n<meta charset="utf-8">\n<title>The studio</title>\n<style>${style}\n</style>\n${body.join("\n")}\n`;
}

function figureOf({ title, note, picture, film, thumbnail, sound }: Card): string {
  const shown = [
    picture === undefined ? "" : `<a href="${picture}"><img src="${picture}" alt="" loading="lazy"></a>`,
    film === undefined ? "" : `<video src="${film}" poster="${thumbnail}" controls loop muted preload="none"></video>`,
    sound === undefined ? "" : `<audio src="${sound}" controls preload="none"></audio>`,
  ].join("");
  return `<figure>${shown}<figcaption>${escaped(title)}<br><small>${escaped(note)}</small></figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
