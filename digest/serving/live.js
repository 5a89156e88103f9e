// Follows the preview: reloads when the site changed, shows what is wrong while it is.
(() => {
  const CLOSED = "digest-closed";  // the problems that the reader has seen, until there are others
  const mine = Number(new URL(document.currentScript.src).searchParams.get("v"));
  const place = (problem) => [problem.origin, problem.line].filter((part) => part != null).join(":");

  const paint = (problems, fatal) => {
    document.getElementById("digest-problems")?.remove();
    const state = JSON.stringify(problems);
    if (!problems.length || sessionStorage.getItem(CLOSED) === state) return;
    const box = document.createElement("div");
    box.id = "digest-problems";
    box.setAttribute("role", "alert");
    Object.assign(box.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "9999", maxHeight: "50vh", overflow: "auto",
      padding: "1rem 1.25rem", font: "15px/1.45 system-ui, sans-serif", color: "#fff",
      background: fatal ? "#8a1c1c" : "#5c4400", boxShadow: "0 0 1rem rgba(0,0,0,.4)",
    });
    const heading = document.createElement("strong");
    heading.textContent = fatal ? "The site was not rebuilt; this is the last good one." : "Something to put right";
    const close = document.createElement("button");
    close.textContent = "Close";
    Object.assign(close.style, {
      float: "inline-end", font: "inherit", color: "inherit", background: "none", border: "1px solid", cursor: "pointer",
    });
    close.addEventListener("click", () => {
      sessionStorage.setItem(CLOSED, state);
      box.remove();
    });
    box.append(close, heading);
    for (const problem of problems) {
      const line = document.createElement("p");
      line.style.margin = ".4rem 0 0";
      const where = document.createElement("code");
      where.textContent = place(problem);
      line.append(where, where.textContent ? " " : "", problem.message);
      line.style.whiteSpace = "pre-wrap";
      box.append(line);
    }
    document.body.append(box);
  };

  const source = new EventSource("/_digest/events");
  source.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version > mine) {
      location.reload();
      return;
    }
    paint(state.problems, state.fatal);
  };
  addEventListener("beforeprint", () => document.getElementById("digest-problems")?.remove());
  addEventListener("pagehide", () => source.close());
})();
