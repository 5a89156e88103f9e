// Follows the preview: reloads when the site changed, shows what is wrong while it is.
(() => {
  const mine = Number(new URL(document.currentScript.src).searchParams.get("v"));
  const place = (problem) => [problem.origin, problem.line].filter((part) => part != null).join(":");

  const paint = (problems, fatal) => {
    document.getElementById("digest-problems")?.remove();
    if (!problems.length) return;
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
    box.append(heading);
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
  addEventListener("pagehide", () => source.close());
})();
