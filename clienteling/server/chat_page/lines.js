// What was said, from the oldest to the newest, each message once.

const log = at("log"), list = at("lines");
const shown = new Map(); // by central's number
const unsent = []; // bubbles that have none yet
let greeted = null, called = "", readUntil = 0;

const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false });
const dayOf = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });

function dayName(when) {
  const days = Math.round((new Date(when).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 86400000);
  return days === 0 ? say("today") : days === -1 ? say("yesterday") : dayOf.format(when);
}

function bubble({ mine, text, author, when, pictures = [], files = [], spot }) {
  const line = made("li", mine ? "line mine" : "line theirs");
  const one = { line, mine, author: author || "", when, state: "" };
  if (author) line.append(made("p", "author", author));
  const enclosed = made("div", "enclosed");
  pictures.forEach((each) => enclosed.append(each));
  files.forEach((each) => enclosed.append(each));
  if (enclosed.children.length) line.append(enclosed);
  if (spot) line.append(made("p", "spot", `${say("position")} · ${spot.lat.toFixed(4)}, ${spot.lon.toFixed(4)}`));
  if (text) {
    const said = made("p", "said", text);
    said.dir = "auto";
    line.append(said);
  }
  one.foot = made("p", "foot");
  line.append(one.foot);
  return one;
}

function stuck() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  at("newer").hidden = true;
}

function put(one) {
  const after = [...shown.values()].filter((each) => each.when > one.when).sort((a, b) => a.when - b.when)[0];
  const before = (after || unsent[0])?.line;
  list.insertBefore(one.line, before || null);
}

function arrange() {
  greeted?.remove();
  greeted = null;
  list.querySelectorAll(".day").forEach((each) => each.remove());
  const all = [...[...shown.values()].sort((a, b) => a.when - b.when), ...unsent];
  let day = "", before = null;
  for (const one of all) {
    if (dayName(one.when) !== day) {
      day = dayName(one.when);
      list.insertBefore(made("li", "day", day), one.line);
      before = null;
    }
    const turn = !before || before.mine !== one.mine || before.author !== one.author;
    one.line.classList.toggle("turn", turn);
    const name = one.line.querySelector(".author");
    if (name) name.hidden = !turn;
    before = one;
  }
  foots(all);
}

function foots(all) {
  const last = all.filter((each) => each.mine && !each.state).at(-1);
  for (const one of all) {
    if (one.state) continue; // says itself how far it is
    const state = one.when <= readUntil ? "state_read" : "state_delivered"; // as who answered says
    const time = clock.format(one.when);
    one.foot.textContent = one === last ? `${time} · ${say(state)}` : time;
    one.foot.hidden = one !== last && followed(one, all);
  }
}

function followed(one, all) {
  const next = all[all.indexOf(one) + 1];
  return Boolean(next && next.mine === one.mine && next.author === one.author && next.when - one.when < 120000);
}

function greet(closed) {
  if (shown.size || unsent.length) return;
  greeted?.remove();
  const words = closed ? "greeting_closed" : called ? "greeting_watch" : "greeting";
  greeted = made("li", "greeting", say(words, { watch: called }));
  list.append(greeted);
}

function attachment(each, mine) {
  return each.type.startsWith("image/") ? picture(each, mine) : paper(each);
}

function picture(each, mine) {
  const button = made("button", "shown");
  button.type = "button";
  button.setAttribute("aria-label", `${say(mine ? "picture_mine" : "picture_theirs")}. ${say("picture_open")}`);
  const fetching = async () => {
    for (let tries = 0; !button.firstChild; tries += 1) {
      try {
        frame(button, await ask("GET", `attachments/${each.sha256}`));
      } catch (trouble) {
        if (!(trouble instanceof NotNow)) return;
        await rest(trouble.wait || patience(tries));
      }
    }
  };
  fetching();
  return button;
}

function frame(button, content) {
  const image = made("img");
  image.alt = "";
  image.addEventListener("load", () => { if (near) toEnd(); });
  const near = stuck();
  image.src = URL.createObjectURL(content);
  button.append(image);
  button.addEventListener("click", () => {
    at("large").src = image.src;
    at("large").alt = button.getAttribute("aria-label");
    at("viewer").showModal();
  });
}

function paper(each) {
  const size = each.size > 900000 ? `${(each.size / 1048576).toFixed(1)} MB` : `${Math.ceil(each.size / 1024)} KB`;
  const button = made("button", "file", say("file", { size }));
  button.type = "button";
  button.addEventListener("click", async () => {
    try {
      const link = made("a");
      link.href = URL.createObjectURL(await ask("GET", `attachments/${each.sha256}`));
      link.download = each.name || "document.pdf";
      link.click();
    } catch (trouble) {
      if (!(trouble instanceof NotNow)) throw trouble;
      strip("cut"); // until the next word from central
    }
  });
  return button;
}

// Whoever listens to the page is read what comes in, and not what was there before.
function quietly(does) {
  log.ariaLive = "off";
  does();
  rest(1).then(() => { log.ariaLive = "polite"; });
}

at("shut").addEventListener("click", () => at("viewer").close());
at("newer").addEventListener("click", toEnd);
log.addEventListener("scroll", () => { if (stuck()) at("newer").hidden = true; });
