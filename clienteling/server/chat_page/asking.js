// Asking for a time, and where the nearest boutique is.
function visit(open) {
  at("visit").hidden = !open;
  at("come").setAttribute("aria-expanded", String(open));
  if (open) toEnd();
  (open ? at("day") : text).focus();
}
at("come").addEventListener("click", () => visit(at("visit").hidden));
at("visit-cancel").addEventListener("click", () => visit(false));
at("visit").addEventListener("keydown", (event) => event.key === "Escape" && visit(false));
at("visit").addEventListener("submit", (event) => {
  event.preventDefault();
  const day = at("day").value, time = at("time").value, note = at("note").value.trim();
  if (!day || !time) {
    wrong(say("visit_lacks"));
    return (day ? at("time") : at("day")).focus();
  }
  wrong("");
  const there = new Date(`${day}T${time}:00Z`); // the boutique's time, whatever the time is here
  const when = new Intl.DateTimeFormat(locale, {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC",
  }).format(there);
  write({ text: say("visit_said", { when }) + (note ? `\n${note}` : ""), asks: true, wanted: `${day}T${time}:00` });
  at("note").value = "";
  visit(false);
});
at("near").addEventListener("click", () => {
  const without = () => {
    wrong("");
    text.value = text.value || say("nearest");
    grow();
    text.focus();
  };
  if (!navigator.geolocation) return without();
  wrong(say("locating"));
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    wrong("");
    write({ text: say("nearest_here"), spot: { lat: coords.latitude, lon: coords.longitude } });
  }, without, { timeout: 8000, maximumAge: 600000 });
});
