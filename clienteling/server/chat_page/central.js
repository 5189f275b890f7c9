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
const kept = {
  get(name) {
    try {
      return localStorage.getItem(`${place}:${name}`) ?? memory.get(name) ?? null;
    } catch {
      return memory.get(name) ?? null;
    }
  },
  set(name, value) {
    memory.set(name, value);
    try {
      localStorage.setItem(`${place}:${name}`, value);
    } catch {
      // full or forbidden: the memory of this page has it
    }
  },
  drop(name) {
    memory.delete(name);
    try {
      localStorage.removeItem(`${place}:${name}`);
    } catch {
      // it was never there
    }
  },
};

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
