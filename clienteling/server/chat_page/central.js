// Speaking with central, keeping what must outlive this page, and saying things in one language.

const WORDS = JSON.parse(document.getElementById("words").textContent);
const asked = new URLSearchParams(location.search);
const tongue = [asked.get("lang"), document.documentElement.lang, ...navigator.languages]
  .map((each) => (each || "").slice(0, 2).toLowerCase())
  .find((each) => each in WORDS) || "en";
const locale = tongue === "zh" ? "zh-CN" : tongue;
document.documentElement.lang = tongue === "zh" ? "zh-Hans" : tongue;

const at = (id) => document.getElementById(id);
const say = (key, gaps = {}) =>
  (WORDS[tongue][key] || key).replace(/\{(\w+)\}/g, (_, name) => gaps[name] ?? "");

function made(tag, kind, text) {
  const one = document.createElement(tag);
  if (kind) one.className = kind;
  if (text !== undefined) one.textContent = text; // never as HTML, whoever wrote it
  return one;
}

// A frame on another website may have no storage of its own; then this page remembers
// for as long as it is open.
const place = location.pathname.replace(/\/+$/, "");
const memory = new Map();
const whole = (name) => `${place}:${name}`;
function storages(name, does, else_) {
  const found = [];
  // Of what is being typed each tab keeps its own.
  for (const each of name === "draft" ? ["sessionStorage", "localStorage"] : ["localStorage"]) {
    try {
      found.push(does(window[each]));
    } catch {
      found.push(else_); // full or forbidden: the memory of this page has it
    }
  }
  return found;
}
const kept = {
  get: (name) => storages(name, (one) => one.getItem(whole(name)), null).find((each) => each !== null) ?? memory.get(name) ?? null,
  // Whether it outlives this page.
  set(name, value) {
    memory.set(name, value);
    return storages(name, (one) => { one.setItem(whole(name), value); return true; }, false).some(Boolean);
  },
  drop(name) {
    memory.delete(name);
    storages(name, (one) => one.removeItem(whole(name)));
  },
  under: (start) => storages("", (one) => Object.keys(one), []).flat()
    .filter((each) => each.startsWith(whole(start))).map((each) => each.slice(whole("").length)),
};

// What a link says is shown as it is, as one line, without signs nobody sees, and not too long.
const STEERS = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
function brief(words) {
  const signs = [...(words || "").replace(STEERS, " ").trim()];
  return signs.length > 60 ? `${signs.slice(0, 60).join("")}…` : signs.join("");
}

class Refusal extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

class NotNow extends Error {
  constructor(wait, cut) {
    super("not now");
    this.wait = wait;
    this.cut = cut;
  }
}

class Stranger extends Error {}

// A call that hangs on a dead line is given up when the network goes or comes back.
let line = new AbortController();
function another() {
  line.abort();
  line = new AbortController();
}
addEventListener("offline", another);
addEventListener("online", another);

const within = (seconds) => {
  const timer = AbortSignal.timeout(seconds * 1000);
  return AbortSignal.any ? AbortSignal.any([timer, line.signal]) : timer;
};

const LATER = new Set([408, 429, 500, 502, 503, 504]);

async function ask(way, path, body, seconds = 40) {
  let answer;
  const token = kept.get("token");
  try {
    answer = await fetch(`${place}/${path}`, {
      method: way,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
      credentials: "omit",
      cache: "no-store",
      signal: within(seconds),
    });
    if (answer.ok) return answer.headers.get("content-type")?.includes("json") ? await answer.json() : await answer.blob();
  } catch {
    throw new NotNow(0, true);
  }
  if (answer.status === 401) throw new Stranger();
  if (LATER.has(answer.status)) throw new NotNow(Number(answer.headers.get("retry-after")) || 0, answer.status !== 429);
  throw new Refusal(await sentence(answer));
}

async function sentence(answer) {
  const problem = await answer.json().catch(() => ({}));
  const known = { gone: "gone", too_large: "large" }[problem.code];
  const key = `wrong_${problem.detail?.why || known || ""}`;
  if (key in WORDS[tongue]) return say(key);
  return tongue === "en" && problem.title ? `${problem.title} ${problem.advice || ""}`.trim() : say("wrong");
}

// Waiting ends early when the network is back or the page is looked at again.
const rested = new Set();
function rest(seconds) {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(timer);
      rested.delete(over);
      done();
    };
    const timer = setTimeout(over, seconds * 1000);
    rested.add(over);
  });
}
const rouse = () => [...rested].forEach((over) => over());
addEventListener("online", rouse);
document.addEventListener("visibilitychange", () => document.hidden || rouse());

const patience = (tries) => Math.min(15, 2 ** Math.min(tries, 4)) * (0.5 + Math.random() / 2);

function strip(key) {
  at("strip").hidden = !key;
  if (key && at("strip").textContent !== say(key)) at("strip").textContent = say(key);
}
