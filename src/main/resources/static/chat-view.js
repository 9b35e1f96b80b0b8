/** Draws one conversation and turns what she does on the screen into what she says. */

const CHIPS = ['báo cáo', 'chỉ tiêu 5 đến đâu rồi', 'how far along is target 5', 'xã nào chưa báo cáo'];
const NEAR_BOTTOM_PX = 48;
const STATES = {
  sending: 'đang gửi…',
  retrying: 'chưa gửi được, đang thử lại…',
  refused: 'không gửi được',
};
const BADGES = { chair: 'CT', deputy: 'PC', district: 'H', province: 'T', admin: 'QT' };

/** A phone's keyboard should not jump up after every tap. */
const typesOnKeys = matchMedia('(hover: hover) and (pointer: fine)');

export class ChatView {
  #rows = new Map();
  #atBottom = true;

  constructor(conversation, onLeave) {
    this.conversation = conversation;
    this.root = document.getElementById('chat').content.firstElementChild.cloneNode(true);
    this.log = this.#part('log');
    this.input = this.#part('input');
    this.#head(conversation.person, onLeave);
    this.#chips();
    this.#composer();
    this.#scrolling();
    conversation.addEventListener('added', event => this.#added(event.detail));
    conversation.addEventListener('changed', () => this.#refresh());
    conversation.addEventListener('replaced', () => this.#draw());
    this.#draw();
  }

  focus() {
    (typesOnKeys.matches ? this.input : this.root.querySelector('h2')).focus({ preventScroll: true });
  }

  #part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  #head(person, onLeave) {
    this.root.dataset.chat = person.phone;
    drawBadge(this.root, person);
    this.root.querySelector('h2').textContent = person.title;
    this.root.querySelector('.note').textContent = person.phone;
    this.root.setAttribute('aria-label', `Trò chuyện với vai ${person.title}`);
    this.log.setAttribute('aria-label', `Tin nhắn, ${person.title}`);
    this.input.setAttribute('aria-label', `Nhập tin nhắn, ${person.title}`);
    this.#part('leave').addEventListener('click', onLeave);
    this.#part('restart').addEventListener('click', () => this.#restart());
  }

  #restart() {
    if (!confirm('Bắt đầu lại từ đầu? Các tin trong khung này sẽ không còn hiện nữa.')) return;
    this.conversation.restart();
    this.focus();
  }

  #chips() {
    this.#part('chips').append(...CHIPS.map(text => button('chip', text, () => this.#suggest(text))));
  }

  /** A chip replaces another chip, but never what she has typed. */
  #suggest(text) {
    const typed = this.input.value.trim();
    this.input.value = !typed || CHIPS.includes(typed) ? text : `${typed} ${text}`;
    this.conversation.draft = this.input.value;
    this.input.focus();
  }

  #composer() {
    this.input.value = this.conversation.draft;
    this.input.addEventListener('input', () => (this.conversation.draft = this.input.value));
    this.input.addEventListener('keydown', event => this.#enter(event));
    this.#part('composer').addEventListener('submit', event => {
      event.preventDefault();
      this.#say();
    });
    const file = this.#part('file');
    this.#part('attach').addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      for (const each of file.files) this.conversation.attach(each);
      file.value = '';
    });
  }

  /** Enter that ends a Telex composition belongs to the keyboard, not to us. */
  #enter(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#say();
  }

  #say() {
    const text = this.input.value.trim();
    this.input.focus();
    if (!text) return;
    this.input.value = '';
    this.conversation.draft = '';
    this.#follow();
    this.conversation.say(text);
  }

  #scrolling() {
    this.log.addEventListener('scroll', () => this.#scrolled());
    this.log.addEventListener('load', () => this.#settle(), true);
    this.#part('newest').addEventListener('click', () => {
      this.#follow();
      this.focus();
    });
    new ResizeObserver(() => this.#settle()).observe(this.log);
    // A phone's keyboard has come up: what she types stays in sight.
    addEventListener('resize', () => {
      if (document.activeElement === this.input) this.input.scrollIntoView({ block: 'nearest' });
    });
  }

  #scrolled() {
    if (!this.log.clientHeight) return;
    const below = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight;
    this.#atBottom = below < NEAR_BOTTOM_PX;
    if (this.#atBottom) this.#part('newest').hidden = true;
  }

  /** Goes to the newest message if she was there; otherwise leaves her where she reads. */
  #settle() {
    if (this.#atBottom) this.log.scrollTop = this.log.scrollHeight;
  }

  #follow() {
    this.#atBottom = true;
    this.#part('newest').hidden = true;
    this.#settle();
  }

  #draw() {
    this.#rows.clear();
    this.log.replaceChildren();
    if (document.activeElement !== this.input) this.input.value = this.conversation.draft;
    this.#append(this.conversation.items);
    this.#follow();
  }

  #added(items) {
    const own = items.some(item => item.from === 'me');
    this.#append(items);
    if (own) this.#follow();
    else if (!this.#atBottom) this.#part('newest').hidden = false;
  }

  #append(items) {
    for (const item of items) {
      const row = this.#row(item);
      this.#rows.set(item, row);
      this.log.append(row);
    }
    this.#forgetOld();
    this.#refresh();
    this.#settle();
  }

  #forgetOld() {
    const kept = new Set(this.conversation.items);
    for (const [item, row] of this.#rows) {
      if (kept.has(item)) continue;
      row.remove();
      this.#rows.delete(item);
    }
  }

  #row(item) {
    const row = element('div', `row ${item.from}`);
    row.dataset.message = item.from;
    if (item.from !== 'system') row.append(element('span', 'unseen', item.from === 'me' ? 'Bạn: ' : 'Sổ Hội: '));
    if (item.text) row.append(element('p', 'bubble', item.text));
    row.append(...pictureOf(item), ...fileOf(item), ...this.#buttonsOf(item));
    if (item.from === 'me') row.append(element('span', 'state'));
    return row;
  }

  #buttonsOf(item) {
    const rows = (item.buttons ?? []).map(labels => labels.map(label => this.#choice(label)));
    if (item.askContact) rows.unshift([this.#share()]);
    if (!rows.length) return [];
    const group = element('div', 'choices');
    group.append(...rows.map(buttons => {
      const line = element('div', 'choice-line');
      line.append(...buttons);
      return line;
    }));
    return [group];
  }

  #choice(label) {
    const choice = button('choice', label, event => this.#chosen(event, () => this.conversation.press(label)));
    choice.dataset.button = label;
    return choice;
  }

  #share() {
    const act = () => this.conversation.shareContact();
    const share = button('choice share', 'Chia sẻ số điện thoại', event => this.#chosen(event, act));
    share.dataset.share = '';
    return share;
  }

  /** The button is about to be disabled and would lose the focus; a click made by a key has detail 0. */
  #chosen(event, act) {
    if (event.detail === 0 || typesOnKeys.matches) this.input.focus({ preventScroll: true });
    act();
  }

  #refresh() {
    const newest = this.conversation.items.findLast(item => item.from === 'bot');
    const busy = this.conversation.busy;
    for (const [item, row] of this.#rows) {
      for (const each of row.querySelectorAll('.choice')) each.disabled = busy || item !== newest;
      if (item.from === 'me') drawState(row, item.state);
    }
    this.root.dataset.busy = busy;
    this.#part('trouble').textContent = this.conversation.trouble;
  }
}

export function drawBadge(root, person) {
  const badge = root.querySelector('.badge');
  badge.textContent = BADGES[person.role] ?? 'SĐT';
  badge.dataset.role = person.role ?? 'other';
}

function drawState(row, state) {
  const place = row.querySelector('.state');
  const text = STATES[state] ?? '';
  row.dataset.state = state;
  if (place.textContent !== text) place.textContent = text;
}

function pictureOf({ photo }) {
  if (!isOurs(photo)) return [];
  const link = element('a', 'picture');
  const image = element('img');
  image.src = link.href = photo;
  image.alt = 'Hình kèm theo tin nhắn, mở để xem lớn';
  link.target = '_blank';
  link.append(image);
  return [link];
}

function fileOf({ file }) {
  if (!isOurs(file)) return [];
  const link = element('a', 'file', 'Tải tệp về máy');
  link.href = file;
  link.download = '';
  return [link];
}

/** Only paths on this server: never a script or somebody else's address. */
const isOurs = path => typeof path === 'string' && /^\/(?![/\\])/.test(path);

function button(kind, text, onClick) {
  const made = element('button', kind, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function element(tag, kind = '', text = '') {
  const made = document.createElement(tag);
  made.className = kind;
  made.textContent = text;
  return made;
}
