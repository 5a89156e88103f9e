// Adds a button to each key quote that copies it with speaker, outlet and link. The page is complete without it.
(() => {
  const labels = { copy: "Copy quote", copied: "Copied", failed: "Could not copy", ...document.currentScript.dataset };
  const canonical = document.querySelector('link[rel="canonical"]');
  const address = canonical ? canonical.href : location.href.split("#")[0];
  const text = (element) => (element ? element.textContent.trim().replace(/\s+/g, " ") : "");
  for (const figure of document.querySelectorAll("figure.quote")) {
    const state = figure.querySelector(".state");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = labels.copy;
    button.addEventListener("click", async () => {
      const speaker = figure.dataset.speaker || text(figure.querySelector(".who"));
      const outlet = text(state.querySelector("a"));
      const story = state.querySelector("a.told");  // away from its story, a quote's link is the one to the story
      const link = story ? story.href : `${address}#${figure.id}`;
      const words = `${text(figure.querySelector("blockquote"))} – ${speaker} (${outlet}), ${link}`;
      try {
        await navigator.clipboard.writeText(words);
        button.textContent = labels.copied;
      } catch {
        button.textContent = labels.failed;
      }
      setTimeout(() => { button.textContent = labels.copy; }, 2000);
    });
    const tool = document.createElement("span");  // so that print leaves out the dot with the button
    tool.className = "tool";
    tool.append(" · ", button);
    state.append(tool);
  }
})();
