// What the visitor writes: kept here until central has it, sent in order, each under one number.

const text = at("text"), name = at("name");
const tray = []; // pictures chosen, each {content, url}
const MOST = 4, WIDEST = 2000, LARGEST = 5 * 1048576, LONGEST = 8000;
let sending = false;

const number = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");

function wrong(sentence) {
  at("wrong").hidden = !sentence;
  at("wrong").textContent = sentence || "";
}

// Each under a name of its own, so that no tab writes over what another one keeps.
const named = (one) => `unsent:${one.body.number}`;
function remember(one) {
  one.loose = !kept.set(named(one), JSON.stringify({ body: one.body, when: one.when, why: one.why }));
}

function takeOut(one) {
  unsent.splice(unsent.indexOf(one), 1);
  kept.drop(named(one));
}

function fromStorage(words) {
  const { body, when, why } = JSON.parse(words);
  if (!unsent.some((each) => each.body.number === body.number)) queue(body, when, why);
}

function state(one, key, why) {
  one.state = key;
  one.why = why || "";
  one.line.classList.toggle("waiting", key === "state_waiting" || key === "state_sending");
  one.line.classList.toggle("failed", key === "state_failed");
  one.foot.hidden = false;
  one.foot.textContent = key ? say(key, { why }) : "";
  if (key !== "state_failed") return;
  one.foot.append(
    deed("again", () => again(one)), deed("edit", () => edit(one)), deed("let_go", () => letGo(one)),
  );
}

function deed(key, do_) {
  const button = made("button", "", say(key));
  button.type = "button";
  button.addEventListener("click", do_);
  return button;
}

function again(one) {
  state(one, "state_waiting");
  remember(one);
  pump();
}

function edit(one) {
  text.value = [one.body.text, text.value].filter(Boolean).join("\n");
  for (const data of one.body.pictures) tray.push({ content: bytes(data), url: URL.createObjectURL(bytes(data)) });
  grow();
  showTray();
  letGo(one);
}

function letGo(one) {
  takeOut(one);
  one.line.remove();
  arrange();
  text.focus();
}

function queue(body, when = Date.now(), why = "") {
  const pictures = body.pictures.map((data, place) => {
    const button = made("button", "shown");
    button.type = "button";
    button.setAttribute("aria-label", `${say("picture_mine")}. ${say("picture_open")}`);
    frame(button, bytes(data, place));
    return button;
  });
  const one = bubble({ mine: true, text: body.text, when, pictures, spot: body.spot });
  one.body = body;
  unsent.push(one);
  unsent.sort((a, b) => a.when - b.when);
  for (const each of unsent) list.append(each.line);
  state(one, why ? "state_failed" : "state_waiting", why);
  arrange();
  toEnd();
  return one;
}

const bytes = (data) => new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]);

function write(more = {}) {
  const who = name.hidden ? "" : name.value.trim();
  if (who) kept.set("name", who);
  const origin = ["ref", "campaign"].map((each) => (asked.get(each) || "").slice(0, 200));
  const fresh = origin.join("\n") !== (kept.get("origin") || "\n");
  remember(queue({
    number: number(), text: "", pictures: [], name: kept.get("name") || "", language: tongue === "zh" ? "zh" : tongue,
    reference: fresh ? origin[0] : "", campaign: fresh ? origin[1] : "",
    website: at("website").value, ...more,
  }));
  kept.set("begun", "yes");
  if (origin.some(Boolean)) kept.set("origin", origin.join("\n"));
  name.hidden = true;
  pump();
}

// One at a time, the oldest first; what central refuses stands aside and says why.
async function pump() {
  if (sending) return;
  sending = true;
  for (let tries = 0; ;) {
    const one = unsent.find((each) => each.state !== "state_failed");
    if (!one || !kept.get("token")) break;
    try {
      state(one, "state_sending");
      one.tried = true;
      const taken = await ask("POST", "say", one.body, one.body.pictures.length ? 240 : 40);
      settle(one, taken);
      strip("");
      tries = 0;
    } catch (trouble) {
      if (!unsent.includes(one)) continue; // another tab has sent it
      if (trouble instanceof Refusal) {
        state(one, "state_failed", trouble.sentence);
        remember(one);
      } else {
        state(one, "state_waiting");
        if (trouble instanceof Stranger) await anew();
        else if (!(trouble instanceof NotNow)) throw trouble;
        if (trouble.cut || trouble.wait > 5) strip(trouble.cut ? "cut" : "busy");
        await rest(trouble.wait || patience(tries));
        tries += 1;
      }
    }
  }
  sending = false;
}

function settle(one, taken) {
  if (!unsent.includes(one)) return; // another tab knew it first
  takeOut(one);
  state(one, "");
  if (shown.has(taken.message)) one.line.remove(); // said twice, kept once
  else {
    one.when = Date.parse(taken.at);
    shown.set(taken.message, one);
    put(one);
  }
  late();
  arrange();
}

// Another tab of the same visitor wrote something, or central has what it wrote.
addEventListener("storage", ({ key, newValue }) => {
  if (!key?.startsWith(whole("unsent:"))) return;
  if (newValue) fromStorage(newValue);
  else {
    const one = unsent.find((each) => whole(named(each)) === key);
    if (!one || one.state === "state_sending") return; // which central answers here, too
    unsent.splice(unsent.indexOf(one), 1);
    one.line.remove();
    late();
    arrange();
  }
  pump();
});

// What this browser could not put away is gone with the page, so it asks first.
addEventListener("beforeunload", (event) => {
  if (tray.length || unsent.some((one) => one.loose)) event.preventDefault();
});

// Pictures: turned upright, made smaller and freed of what cameras write into them.
async function smaller(file) {
  try {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST / Math.max(drawn.width, drawn.height));
    const canvas = made("canvas");
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    const ink = canvas.getContext("2d");
    ink.fillStyle = "#fff"; // JPEG has nothing to see through
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    return await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.86));
  } catch {
    return null;
  }
}

async function take(files) {
  wrong("");
  for (const file of files) {
    if (tray.length >= MOST) return wrong(say("wrong_pictures"));
    const content = await smaller(file);
    if (!content) return wrong(say("unreadable"));
    if (content.size > LARGEST) return wrong(say("wrong_large"));
    tray.push({ content, url: URL.createObjectURL(content) });
    showTray();
  }
}

function showTray() {
  at("tray").hidden = !tray.length;
  at("tray").replaceChildren(...tray.map((each) => {
    const item = made("li"), image = made("img"), away = made("button");
    image.src = each.url;
    image.alt = say("picture_mine");
    away.type = "button";
    away.setAttribute("aria-label", say("picture_away"));
    away.append(made("span", "", "×"));
    away.addEventListener("click", () => {
      URL.revokeObjectURL(each.url);
      tray.splice(tray.indexOf(each), 1);
      showTray();
      text.focus();
    });
    item.append(image, away);
    return item;
  }));
}

const inBase64 = (content) => new Promise((done) => {
  const reader = new FileReader();
  reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
  reader.readAsDataURL(content);
});

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
  kept.set("draft", text.value);
}

at("compose").addEventListener("submit", async (event) => {
  event.preventDefault();
  wrong("");
  const words = (text.value.toWellFormed?.() ?? text.value).trim();
  if (!words && !tray.length) return text.focus();
  const chosen = tray.splice(0);
  text.value = "";
  grow();
  showTray();
  write({ text: words, pictures: await Promise.all(chosen.map((each) => inBase64(each.content))) });
  text.focus();
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  if (!event.ctrlKey && !event.metaKey && matchMedia("(pointer: coarse)").matches) return;
  event.preventDefault();
  at("compose").requestSubmit();
});
text.addEventListener("input", grow);
text.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files].filter((each) => each.type.startsWith("image/"));
  const length = text.value.length - (text.selectionEnd - text.selectionStart) + event.clipboardData.getData("text").length;
  if (length > LONGEST) { // rather than a part of it without a word
    event.preventDefault();
    return wrong(say("wrong_long"));
  }
  if (!files.length) return;
  event.preventDefault();
  take(files);
});
at("picture").addEventListener("click", () => at("files").click());
at("files").addEventListener("change", () => {
  take([...at("files").files]);
  at("files").value = "";
});
