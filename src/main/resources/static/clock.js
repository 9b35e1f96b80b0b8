/** The simulator's bar: shows its date and time and moves them. */
import { get, post } from './wire.js';

const PATH = '/api/sim/clock';
const LOOK_MS = 5000;
const HOUR_MS = 3_600_000;
const OFFSET_MS = 7 * HOUR_MS;

const bar = document.querySelector('[data-clock]');
const part = name => bar.querySelector(`[data-clock-${name}]`);
const format = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric',
  hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** Shows the bar; calls back after each move, when reminders may have been pushed. */
export function startClock(onMoved) {
  bar.hidden = false;
  bar.addEventListener('submit', event => {
    event.preventDefault();
    part('more').open = false;
    move(async () => `${part('to').value}:00+07:00`, onMoved);
  });
  for (const each of bar.querySelectorAll('[data-clock-add]')) {
    each.addEventListener('click', () => move(() => later(Number(each.dataset.clockAdd)), onMoved));
  }
  part('more').addEventListener('toggle', prefill);
  bar.addEventListener('keydown', event => {
    if (event.key === 'Escape') part('more').open = false;
  });
  look();
  setInterval(() => document.visibilityState === 'visible' && look(), LOOK_MS);
}

async function look() {
  try {
    show(await get(PATH));
  } catch {
    // The chats say that the server is away; the bar keeps the last time it knew.
  }
}

async function later(hours) {
  const { now } = await get(PATH);
  return local(Date.parse(now) + hours * HOUR_MS) + '+07:00';
}

async function move(target, onMoved) {
  if (bar.ariaBusy === 'true') return;
  busy(true);
  try {
    await post(PATH, { now: await target() });
    // A clock that has been set may stand still until told to run on.
    await post(PATH, {});
    await look();
    part('status').textContent = '';
    onMoved();
  } catch (problem) {
    part('status').textContent = problem.message;
  }
  busy(false);
}

function busy(yes) {
  bar.ariaBusy = String(yes);
  for (const each of bar.querySelectorAll('button')) each.ariaDisabled = String(yes);
}

function show({ now }) {
  if (!now) return;
  const field = Object.fromEntries(format.formatToParts(new Date(now)).map(({ type, value }) => [type, value]));
  part('now').dateTime = now;
  part('weekday').textContent = `${field.weekday}, `;
  part('time').textContent = `${field.day}/${field.month}/${field.year}, ${field.hour}:${field.minute}`;
}

function prefill() {
  const { dateTime } = part('now');
  if (part('more').open && dateTime) part('to').value = local(Date.parse(dateTime)).slice(0, 16);
}

/** The wall clock in Vietnam, such as 2022-11-18T08:00:00. */
const local = millis => new Date(millis + OFFSET_MS).toISOString().slice(0, 19);
