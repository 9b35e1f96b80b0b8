/** The page: two places, each holding a choice of people or somebody's chat; a narrow screen shows one of them. */
import { ChatView, drawBadge } from './chat-view.js';
import { startClock } from './clock.js';
import { Conversation } from './conversation.js';
import { recall, remember } from './memory.js';
import { get } from './wire.js';

const PEOPLE = '/api/sim/people';
const TRY_AGAIN_MS = 3000;
const main = document.querySelector('[data-main]');
const notice = document.querySelector('[data-notice]');
const switcher = document.querySelector('[data-switch]');
const tabs = [...switcher.querySelectorAll('[data-show]')];

let people = [];
const places = [null, null]; // somebody's chat, or null for a choice of people
const chats = new Map(); // phone → {person, conversation, view, unread}; one that was left goes on listening
let showing = 0;

async function begin() {
  try {
    people = await get(PEOPLE);
    notice.hidden = true;
    resume();
  } catch (problem) {
    if (problem.status === 404) return tell('Máy mô phỏng đang tắt nên ở đây chưa có cuộc trò chuyện nào để thử.');
    tell('Chưa kết nối được máy chủ, đang thử lại…');
    setTimeout(begin, TRY_AGAIN_MS);
  }
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
}

function resume() {
  startClock(() => chats.forEach(chat => chat.conversation.pollNow()));
  const kept = recall('open') ?? {};
  (kept.people ?? []).slice(0, 2).forEach((person, index) => person && put(index, freshest(person)));
  arrange();
  show(kept.showing === 1 ? 1 : 0);
}

/** The server's words for a person win over those kept from last time. */
const freshest = person => people.find(each => each.phone === person.phone) ?? person;

function put(index, person) {
  if (!chats.has(person.phone)) chats.set(person.phone, open(person));
  places[index] = chats.get(person.phone);
}

function open(person) {
  const conversation = new Conversation(person);
  const chat = { person, conversation, view: new ChatView(conversation, () => leave(chat)), unread: 0 };
  conversation.addEventListener('added', event => countUnread(chat, event.detail));
  conversation.open();
  return chat;
}

function choose(index, person) {
  const already = places.findIndex(place => place?.person.phone === person.phone);
  if (already < 0) {
    put(index, person);
    arrange();
  }
  show(already < 0 ? index : already);
  places[showing].view.focus();
}

function leave(chat) {
  const index = places.indexOf(chat);
  places[index] = null;
  arrange();
  show(index);
  main.querySelector('[data-chooser] h2').focus();
  refreshNotes();
}

/** What she did may have changed what is said of people; without an answer the old words will do. */
async function refreshNotes() {
  people = await get(PEOPLE).catch(() => people);
  for (const button of main.querySelectorAll('[data-person]')) {
    drawNote(button, freshest({ phone: button.dataset.person }));
  }
}

/** Puts the two panels in order; one that stays is not touched: moving it would lose its scroll position and focus. */
function arrange() {
  const panels = places.some(Boolean) ? [panel(0), panel(1)] : [chooser(0)];
  for (const old of main.querySelectorAll('.pane')) if (!panels.includes(old)) old.remove();
  panels.forEach((each, index) => {
    const there = main.querySelectorAll('.pane')[index];
    if (there !== each) main.insertBefore(each, there ?? null);
  });
  main.dataset.open = places.filter(Boolean).length;
}

const panel = index => places[index]?.view.root ?? chooser(index);

/** What a narrow screen shows; a wide one shows both. */
function show(index) {
  showing = places.some(Boolean) ? index : 0;
  main.dataset.showing = showing;
  if (places[showing]) places[showing].unread = 0;
  remember('open', { people: places.map(place => place?.person ?? null), showing });
  drawTabs();
}

function chooser(index) {
  const root = document.getElementById('chooser').content.firstElementChild.cloneNode(true);
  const second = places[1 - index];
  root.dataset.chooser = index;
  root.querySelector('h2').textContent = second ? 'Mở thêm một người' : 'Bạn muốn vào vai ai?';
  root.querySelector('.lead').textContent = second
    ? 'Xem hai phía cùng lúc: người này gửi số liệu, người kia hỏi tiến độ.'
    : 'Trò chuyện thử với Sổ Hội như trên điện thoại. Số liệu ở đây là số liệu mẫu, cứ thử thoải mái.';
  const others = people.filter(person => person.phone !== second?.person.phone);
  root.querySelector('[data-people]').append(...others.map(person => card(index, person)));
  root.querySelector('[data-other]').addEventListener('submit', event => other(event, index));
  return root;
}

function card(index, person) {
  const item = document.getElementById('person').content.firstElementChild.cloneNode(true);
  const button = item.firstElementChild;
  button.dataset.person = person.phone;
  drawBadge(item, person);
  item.querySelector('strong').textContent = person.title;
  drawNote(item, person);
  item.querySelector('.phone').textContent = person.phone;
  button.addEventListener('click', () => choose(index, person));
  return item;
}

function drawNote(root, person) {
  root.querySelector('[data-note]').textContent = person.note ?? '';
}

function other(event, index) {
  event.preventDefault();
  const form = event.currentTarget;
  const phone = form.elements.phone.value.replace(/^\s*\+84/, '0').replace(/\D/g, '');
  if (phone.length < 9 || phone.length > 11) {
    form.querySelector('[data-other-problem]').textContent = 'Xin nhập đủ số điện thoại, ví dụ 0902001267.';
    form.elements.phone.focus();
    return;
  }
  choose(index, freshest({ phone, title: 'Người dùng khác' }));
}

function countUnread(chat, items) {
  const narrow = getComputedStyle(switcher).display !== 'none';
  if (!narrow || chat === places[showing]) return;
  chat.unread += items.filter(item => item.from === 'bot').length;
  drawTabs();
}

function drawTabs() {
  switcher.hidden = !places.some(Boolean);
  tabs.forEach((tab, index) => {
    const place = places[index];
    const news = place?.unread ? ` (${place.unread} tin mới)` : '';
    tab.textContent = (place?.person.title ?? '+ Thêm người') + news;
    tab.classList.toggle('has-news', Boolean(news));
    tab.ariaPressed = String(index === showing);
  });
}

tabs.forEach((tab, index) => tab.addEventListener('click', () => show(index)));
begin();
