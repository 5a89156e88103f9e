// Searches what the site shows anyway: its lists of stories, newest first, and its indexes of names. So there is no index to
// load, and none to make when an article is edited. It reads on only until enough is found.
(() => {
  const ENOUGH = 30;  // stories found, before older pages are left alone
  const STRETCH = 40;  // pages read at a time
  const phrases = {
    none: "No stories found among #",
    one: "# story found among #",
    many: "# stories found among #",
    looking: "Looking …",
    further: "Look further back",
    unread: "Not every page could be read. Look again when you are online.",
    disk: "A page on a disk may not read other pages: search works once the site is served.",
    ...document.currentScript.dataset,  // in the site's language, where it is another one
  };
  const form = document.querySelector("form[role=search]");
  const input = form.elements.q;
  const [said, names, found] = ["said", "names", "found"].map((id) => document.getElementById(id));
  const root = new URL(form.dataset.root, location.href);
  const stories = new Map();  // address -> { words, entry, stamp }
  const named = new Map();
  let next = new URL("index.html", root).href;
  let indexes = ["outlets", "tags", "speakers"].map((name) => new URL(`${name}/index.html`, root).href);
  let reading = false;

  const fold = (text) => ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  const wanted = () => fold(input.value).split(" ").filter(Boolean);
  const fits = (all) => {
    const sought = wanted();
    return [...all.values()].filter(({ words }) => sought.every((word) => words.includes(` ${word}`)));
  };
  const page = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of read.querySelectorAll("[href]")) link.setAttribute("href", new URL(link.getAttribute("href"), address));
    return read;
  };

  const takeStories = (read) => {
    for (const entry of read.querySelectorAll(".entry")) {
      const link = entry.querySelector(".p-name a");
      const time = entry.querySelector("time");
      const words = [...entry.querySelectorAll(".p-name, .outlets, .lead, time")].map((part) => part.textContent).join(" ");
      stories.set(link.href, { words: fold(words), entry, stamp: time ? time.dateTime : "" });
    }
    const older = read.querySelector("link[rel=next]");
    next = older && older.href;
  };
  const takeNames = (read) => {
    for (const entry of read.querySelectorAll(".names li")) {
      const link = entry.querySelector("a");
      if (entry.parentNode.dataset.of === "letters") indexes.push(link.href);
      else named.set(link.href, { words: fold(link.textContent), entry });
    }
  };

  const asResult = ({ entry }) => {
    const item = document.createElement("li");
    const title = document.createElement("h2");
    const old = entry.querySelector(".p-name");
    title.className = old.className;
    for (const name of ["lang", "dir"]) if (old.hasAttribute(name)) title.setAttribute(name, old.getAttribute(name));
    title.append(...old.cloneNode(true).childNodes);
    item.className = "entry";
    item.append(title, ...[...entry.querySelectorAll("p:not(.kicker)")].map((part) => part.cloneNode(true)));
    return item;
  };
  const show = () => {
    const any = wanted().length > 0;
    const hits = any ? fits(stories).sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0)) : [];
    found.replaceChildren(...hits.slice(0, 4 * ENOUGH).map(asResult));
    names.replaceChildren(...(any ? fits(named).slice(0, ENOUGH) : []).map(({ entry }) => entry.cloneNode(true)));
    const numbers = hits.length ? [hits.length, stories.size] : [stories.size];
    const count = (hits.length ? (hits.length === 1 ? phrases.one : phrases.many) : phrases.none).replace(/#/g, () => numbers.shift());
    said.replaceChildren(any ? (reading ? phrases.looking : count) : "");
    if (any && !reading && next) {
      const further = document.createElement("button");
      further.className = "copy";
      further.textContent = phrases.further;
      further.addEventListener("click", () => look(hits.length + ENOUGH));
      said.append(" · ", further);
    }
    return hits.length;
  };

  const readOn = async (enough) => {
    for (let pages = 0; next && pages < STRETCH && fits(stories).length < enough; pages += 1) {
      takeStories(await page(next));
      show();
      while (indexes.length) takeNames(await page(indexes.shift()));
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

  if (location.protocol === "file:") {
    said.textContent = phrases.disk;
    return;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
    look(ENOUGH);
  });
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) look(ENOUGH);
  else input.focus();
})();
