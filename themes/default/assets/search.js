// Searches headlines, summaries, quotes and who says them. The site's lists of stories lie beside this page once more as
// scripts, newest first (`0.js`, then the pages of the archive): each is made together with its list, so an edit makes
// none of them stale, and no more of them are read than it takes to find enough. Names come from the site's own indexes.
(() => {
  const ENOUGH = 30;  // stories found, before older ones are left alone
  const AT_ONCE = 5;  // parts that are read side by side
  const STRETCH = 40;  // parts read until the reader asks for more
  const SHOWN = 3;  // quotes of one story
  const phrases = {
    none: "No stories found among #",
    one: "# story found among #",
    many: "# stories found among #",
    looking: "Looking …",
    further: "Look further back",
    unread: "Not every page could be read. Look again when you are online.",
    unnamed: "Speaker not named",
    ...document.currentScript.dataset,  // in the site's language, where it is another one
  };
  const form = document.querySelector("form[role=search]");
  const input = form.elements.q;
  const [said, names, found] = ["said", "names", "found"].map((id) => document.getElementById(id));
  const root = new URL(form.dataset.root, location.href);
  const stories = new Map();  // by address: a part may bring one again, where the site has changed since the last one
  const named = new Map();
  let next = 0;  // the part to read next, null behind the oldest
  let indexes = ["outlets", "tags", "speakers"].map((name) => new URL(`${name}/index.html`, root).href);
  let reading = false;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const fold = (text) => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  const wanted = () => fold(input.value).split(" ").filter(Boolean);
  const number = (text, sought) => sought.filter((word) => text.includes(` ${word}`)).length;
  const fits = (all) => {
    const sought = wanted();
    return [...all].filter(({ words }) => number(words, sought) === sought.length);
  };

  const taken = [];  // what the scripts hand over, in the order in which they run
  window.digestStories = (part) => taken.push(part);
  const part = (at) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = () => {
      script.remove();
      const read = taken.pop();  // a script's end is told as soon as it has run, before another one does
      if (read) resolve(read);
      else reject(new Error(`part ${at}`));
    };
    script.onload = script.onerror = end;
    script.src = new URL(`search/${at}.js`, root).href;
    document.head.append(script);
  });
  const takeStories = (read) => {
    for (const story of read.stories) {
      const quotes = (story.quotes || []).map(([anchor, words, who, lang, dir]) => ({ anchor, words, who, lang: lang ?? story.lang, dir: dir ?? story.dir, folded: fold(`${words} ${who}`) }));
      const summary = (story.summary || []).map((words) => ({ words, folded: fold(words) }));
      const head = fold(`${story.title} ${story.outlets} ${story.lead || ""} ${story.when}`);
      const words = [head, ...summary.map((each) => each.folded), ...quotes.map((each) => each.folded)].join("");
      stories.set(story.url, { ...story, quotes, summary, head, words });
    }
  };
  const takeNames = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const entry of read.querySelectorAll(".names li")) {
      const link = entry.querySelector("a");
      link.href = new URL(link.getAttribute("href"), address).href;
      if (entry.parentNode.dataset.of === "letters") indexes.push(link.href);
      else named.set(link.href, { words: fold(link.textContent), entry });
    }
  };

  const made = (tag, kind, ...content) => {
    const element = document.createElement(tag);
    element.className = kind;
    element.append(...content);
    return element;
  };
  const marked = (text, sought) => {  // the words of a text, those that begin as one that is sought marked
    const pieces = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!sought.some((each) => plain(word).startsWith(each))) continue;
      pieces.push(text.slice(at, index), made("mark", "", word));
      at = index + word.length;
    }
    return [...pieces, text.slice(at)];
  };
  const inLanguage = (element, { lang, dir }) => {
    if (lang) element.lang = lang;
    element.dir = dir || (lang ? "" : "auto");
    if (!element.dir) element.removeAttribute("dir");
    return element;
  };
  const linked = (address, ...content) => {
    const link = made("a", "", ...content);
    link.href = new URL(address, root).href;
    return link;
  };
  const lacking = (passage, sought) => sought.filter((word) => !passage.folded.includes(` ${word}`));
  const matches = ({ head, quotes, summary }, sought) => {  // first what has the words that the head lacks, then what has all
    const rest = [...quotes, ...summary].filter((passage) => number(passage.folded, sought));
    const shown = [];
    for (let missing = lacking({ folded: head }, sought); missing.length && rest.length && shown.length < SHOWN;) {
      const fit = ({ folded }) => number(folded, missing) * sought.length + number(folded, sought);
      const best = rest.reduce((found, passage) => (fit(passage) > fit(found) ? passage : found));
      missing = lacking(best, missing);
      shown.push(...rest.splice(rest.indexOf(best), 1));
    }
    return [...shown, ...rest.filter((passage) => !lacking(passage, sought).length)].slice(0, SHOWN);
  };

  const asResult = (story) => {
    const sought = wanted();
    const item = made("li", "entry", inLanguage(made("h2", "p-name", linked(story.url, ...marked(story.title, sought))), story));
    item.append(made("p", "outlets", ...marked(story.outlets, sought)));
    if (story.lead) item.append(inLanguage(made("p", "lead", ...marked(story.lead, sought)), story));
    for (const passage of matches(story, sought)) {
      const words = marked(passage.words, sought);
      const hit = made("p", "hit");
      if (passage.anchor) {
        const [before, after] = phrases.quoted.split("#");
        const link = linked(`${story.url}#${passage.anchor}`, before, ...words, after);
        hit.append(inLanguage(link, passage), " – ", ...marked(passage.who || phrases.unnamed, sought));
      } else inLanguage(hit, story).append(...words);
      item.append(hit);
    }
    const when = made("time", "", story.when);
    if (story.stamp) when.dateTime = story.stamp;
    item.append(made("p", "facts", story.stamp ? when : story.when, story.facts ? ` · ${story.facts}` : ""));
    return item;
  };
  const fill = (list, items, make) => {  // what stands there already stays, and a reader's focus with it
    const query = wanted().join(" ");
    const kept = list.query === query && list.items.every((item, at) => item === items[at]);
    if (!kept) list.replaceChildren();
    list.append(...items.slice(kept ? list.items.length : 0).map(make));
    Object.assign(list, { query, items });
  };
  const newer = (a, b) => ((a.stamp || "") < (b.stamp || "") ? 1 : (a.stamp || "") > (b.stamp || "") ? -1 : 0);
  const show = () => {
    const any = wanted().length > 0;
    const hits = any ? fits(stories.values()).sort(newer) : [];
    fill(found, hits.slice(0, 4 * ENOUGH), asResult);
    fill(names, any ? fits(named.values()).slice(0, ENOUGH) : [], ({ entry }) => entry.cloneNode(true));
    const numbers = hits.length ? [hits.length, stories.size] : [stories.size];
    const count = (hits.length ? (hits.length === 1 ? phrases.one : phrases.many) : phrases.none).replace(/#/g, () => numbers.shift());
    said.replaceChildren(any ? (reading ? phrases.looking : count) : "\u00a0");
    if (any && !reading && next !== null) {
      const further = made("button", "copy", phrases.further);
      further.type = "button";
      further.addEventListener("click", () => look(hits.length + ENOUGH));
      said.append(" · ", further);
    }
    return hits.length;
  };

  const readOn = async (enough) => {
    for (let read = 0; next !== null && read < STRETCH && fits(stories.values()).length < enough;) {
      const numbers = next === 0 ? [0] : Array.from({ length: Math.min(AT_ONCE, next) }, (_, step) => next - step);
      const parts = await Promise.all(numbers.map(part));
      parts.forEach(takeStories);
      next = parts.at(-1).older ?? null;
      read += numbers.length;
      show();
      while (indexes.length && location.protocol !== "file:") await takeNames(indexes.shift());
    }
  };
  const look = async (enough) => {
    if (!reading && wanted().length) {
      reading = true;
      show();
      try {
        await readOn(enough);
      } catch {
        next = null;
        said.textContent = phrases.unread;
        return;
      } finally {
        reading = false;
      }
    }
    show();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
    look(ENOUGH);
  });
  form.hidden = false;
  said.textContent = "\u00a0";  // as high as what stands there without scripts
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) look(ENOUGH);
  else input.focus();
})();
