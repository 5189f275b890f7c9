// The page as a whole: coming in, listening, and saying what has been read.

let cursor = "", about = null, seenLast = "", missed = 0, oldest = "";
const held = []; // words of ours that may be those under way

for (const each of document.querySelectorAll("[data-say]")) each.textContent = say(each.dataset.say);
for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", say(each.dataset.label));
for (const each of document.querySelectorAll("[data-hint]")) each.placeholder = say(each.dataset.hint);

function opening({ is_open: open, until, tz, city }) {
  if (!until) return say(open ? "open" : "closed");
  const there = (options) => new Intl.DateTimeFormat(locale, { timeZone: tz, ...options });
  const time = there({ hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(until));
  const day = (when) => there({ year: "numeric", month: "2-digit", day: "2-digit" }).format(when);
  let said;
  if (open) said = say("open_until", { time });
  else if (day(new Date(until)) === day(new Date())) said = say("opens_at", { time });
  else if (day(new Date(until)) === day(new Date(Date.now() + 86400000))) said = say("opens_tomorrow", { time });
  else said = say("opens_day", { time, day: there({ weekday: "long" }).format(new Date(until)) });
  return elsewhere(tz) && city ? say("in_city", { said, city }) : said;
}

// Whether the clocks there show another time than the visitor's.
function elsewhere(tz) {
  const hour = (zone) => new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date());
  return hour(tz) !== hour(undefined);
}

function tell(facts) {
  about = facts;
  at("boutique").textContent = facts.name;
  at("opening").textContent = opening(facts);
  at("opening").classList.toggle("open", facts.is_open);
  at("zone").textContent = say("visit_zone", { city: facts.city || facts.name });
  const what = [called, asked.get("ref") || facts.reference, asked.get("campaign") || facts.campaign];
  const subject = what.map(brief).filter(Boolean).join(" · ");
  at("subject").hidden = !subject;
  at("subject").textContent = say("about", { what: subject });
  title();
}

function title() {
  document.title = (missed ? `(${missed}) ` : "") + (about?.name || "Chat");
}

// New lines of both sides; ours wait while we do not know whether they are the ones under way.
function apply(lines) {
  const near = stuck();
  let fresh = 0;
  for (const each of lines) {
    if (shown.has(each.id)) continue;
    if (each.mine && unsent.some((one) => one.tried)) {
      held.push(each);
      continue;
    }
    show(each);
    if (!each.mine) fresh += 1;
  }
  if (!lines.length) return;
  arrange();
  if (near || !fresh) toEnd();
  else at("newer").hidden = false;
  if (document.hidden) missed += fresh;
  title();
  read();
}

function late() {
  if (!unsent.some((one) => one.tried && one.state !== "state_failed")) {
    for (const each of held.splice(0)) if (!shown.has(each.id)) show(each);
  }
}

function show(each) {
  const enclosed = each.attachments.map((one) => attachment(one, each.mine));
  const author = tongue === "zh" ? each.author_native || each.author : each.author;
  const one = bubble({ mine: each.mine, text: each.text, author, when: Date.parse(each.at), pictures: enclosed, spot: each.spot });
  shown.set(each.id, one);
  put(one);
  if (each.mine || one.when < newestAt) return;
  newest = each.id;
  newestAt = one.when;
}

// What was said before: it comes in above, and what is looked at stays where it is.
async function earlier() {
  const first = list.querySelector(".line");
  try {
    const past = await ask("GET", `earlier?before=${encodeURIComponent(oldest)}`);
    const from = first.getBoundingClientRect().top;
    quietly(() => {
      for (const each of past.lines) if (!shown.has(each.id)) show(each);
      arrange();
    });
    oldest = past.lines[0]?.id ?? oldest;
    if (!past.more && document.activeElement === at("earlier")) log.focus({ preventScroll: true });
    at("earlier").hidden = !past.more;
    log.scrollTop += first.getBoundingClientRect().top - from;
  } catch (trouble) {
    if (!(trouble instanceof NotNow || trouble instanceof Stranger)) throw trouble;
    strip(trouble.cut === false ? "busy" : "cut"); // until the next word from central
  }
}
at("earlier").addEventListener("click", earlier);

let newest = "", newestAt = 0;
async function read() {
  if (document.hidden || !newest || newest === seenLast) return;
  const upTo = newest;
  try {
    await ask("POST", "seen", { message: upTo });
    seenLast = upTo;
  } catch (trouble) {
    if (!(trouble instanceof NotNow || trouble instanceof Refusal || trouble instanceof Stranger)) throw trouble;
  }
}
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  missed = 0;
  title();
  read();
});

// A token that is known no more is thrown away, and the chat begins anew with what is unsent.
async function anew() {
  kept.drop("token");
  cursor = "";
  await enter();
}

let entering = null;
function enter() {
  entering ??= come().finally(() => { entering = null; });
  return entering;
}

async function come() {
  for (let tries = 0; ; tries += 1) {
    try {
      const welcome = await ask("POST", "start", { reference: (asked.get("ref") || "").slice(0, 200) });
      if (!kept.get("token")) kept.set("token", welcome.token); // another tab may have been first
      called = brief(welcome.watch);
      strip("");
      return tell(welcome.about);
    } catch (trouble) {
      if (trouble instanceof Refusal) throw trouble;
      if (trouble instanceof Stranger) kept.drop("token");
      strip(trouble.cut === false ? "busy" : "cut");
      await rest(trouble.wait || patience(tries));
    }
  }
}

async function listen() {
  for (let tries = 0; ;) {
    const began = Date.now();
    try {
      const heard = await ask("GET", `listen?after=${encodeURIComponent(cursor)}`);
      tries = 0;
      strip("");
      tell(heard.about);
      readUntil = Date.parse(heard.read_until) || 0;
      if (cursor) apply(heard.lines);
      else quietly(() => apply(heard.lines));
      if (!oldest) at("earlier").hidden = !heard.more;
      oldest ||= heard.lines[0]?.id ?? "";
      if (!shown.size) greet(!heard.about.is_open);
      const parked = cursor && !heard.lines.length && Date.now() - began < 1000;
      cursor = heard.cursor;
      pump();
      if (parked) await rest(3);
    } catch (trouble) {
      if (trouble instanceof Refusal) throw trouble;
      if (trouble instanceof Stranger) await anew();
      else if (!(trouble instanceof NotNow)) throw trouble;
      else {
        if (trouble.cut) strip("cut");
        await rest(trouble.wait || patience(tries));
        tries += 1;
      }
    }
  }
}

function over(trouble) {
  if (!(trouble instanceof Refusal)) throw trouble;
  at("boutique").textContent = trouble.sentence;
  at("opening").hidden = true;
  at("compose").hidden = true;
}

const soon = new Date(Date.now() + 86400000);
at("day").min = new Date().toISOString().slice(0, 10);
at("day").value = soon.toISOString().slice(0, 10);
at("time").value = "15:00";
name.hidden = Boolean(kept.get("name") || kept.get("begun"));
text.value = kept.get("draft") || "";
grow();
for (const each of kept.under("unsent:")) fromStorage(kept.get(each));
if (window.top === window && matchMedia("(pointer: fine)").matches) text.focus({ preventScroll: true });
// Where a telephone's keyboard lies over the page, the page ends above it.
visualViewport?.addEventListener("resize", () => {
  if (visualViewport.scale > 1.01) return; // looked at more closely
  const near = stuck();
  document.body.style.height = visualViewport.height < innerHeight - 1 ? `${visualViewport.height}px` : "";
  scrollTo(0, 0);
  if (near) toEnd();
});
enter().then(() => { pump(); return listen(); }).catch(over);
