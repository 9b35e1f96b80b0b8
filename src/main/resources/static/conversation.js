/**
 * One person's chat: what was said, what still waits to be sent, and the sending itself.
 *
 * An item is {from: 'me'|'bot'|'system', text, …}; one of hers also has {id, body, state}, where state is
 * 'sending', 'retrying', 'refused' or 'sent'. Fires 'added' (detail: the new items), 'changed' and 'replaced'.
 */
import { get, newId, post } from './wire.js';
import { onElsewhere, recall, remember } from './memory.js';

const KEPT = 200;
const POLL_MS = 3000;
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
const TRIES_WHEN_SERVER_FAILS = 5;

const waits = item => item.state === 'sending' || item.state === 'retrying';

export class Conversation extends EventTarget {
  #files = new Map();
  #draining = false;
  #failures = 0;
  #excuse = '';
  #wake = () => {};
  #pollTimer;

  constructor(person) {
    super();
    this.person = person;
    this.#recall();
    onElsewhere(this.#name, () => {
      this.#recall();
      this.#fire('replaced');
    });
  }

  /** Greets the bot when the chat is new, sends what a reload interrupted, then listens for pushed messages. */
  open() {
    this.#dropLostFiles();
    if (!this.items.length) this.#start();
    this.#drain();
    this.#pollTimer = setTimeout(() => this.#poll(), POLL_MS);
    addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#pollSoon);
  }

  get busy() {
    return this.items.some(waits);
  }

  /** Why things are slow, in words for her; empty when all is well. */
  get trouble() {
    const retrying = this.items.some(item => item.state === 'retrying');
    if (!retrying && this.#failures < 2) return '';
    const why = (retrying && this.#excuse) || 'Chưa kết nối được máy chủ.';
    return `${why} Tin của bạn được giữ lại và sẽ tự gửi.`;
  }

  say = text => this.#send(text, { text });
  press = label => this.#send(label, { button: label });
  shareContact = () => this.#send(`Số điện thoại: ${this.person.phone}`, { contact: { phone: this.person.phone } });

  attach(file) {
    const id = newId();
    this.#files.set(id, file);
    this.#send(`Tệp: ${file.name}`, null, id);
  }

  /** What she is typing, kept for a reload. */
  get draft() {
    return recall(`draft.${this.person.phone}`) ?? '';
  }

  set draft(text) {
    remember(`draft.${this.person.phone}`, text);
  }

  /** Begins again as if nothing had been said, under a new chat id. */
  restart() {
    this.chatId = this.#newChatId();
    this.items = [];
    this.#fire('replaced');
    this.#start();
  }

  pollNow() {
    clearTimeout(this.#pollTimer);
    return this.#poll();
  }

  #start() {
    this.#send('Bắt đầu', { text: '/start' });
  }

  #send(text, body, id = newId()) {
    this.#add([{ from: 'me', text, id, body, state: 'sending' }]);
    this.#hurry();
    this.#drain();
  }

  /** Sends what waits, one after another and in order; a second call while one runs does nothing. */
  async #drain() {
    if (this.#draining) return;
    this.#draining = true;
    for (let next; (next = this.items.find(waits)); ) await this.#deliver(next);
    this.#draining = false;
  }

  async #deliver(item) {
    const chatId = this.chatId;
    try {
      const reply = await post(this.#path, this.#bodyOf(item));
      if (chatId === this.chatId) this.#delivered(item, reply.messages);
    } catch (problem) {
      if (chatId === this.chatId) await this.#failed(item, problem);
    }
  }

  #delivered(item, messages = []) {
    this.#failures = 0;
    this.#files.delete(item.id);
    this.#mark(item.id, 'sent');
    this.#add(messages.map(fromBot));
  }

  async #failed(item, problem) {
    item.tries = (item.tries ?? 0) + 1;
    const again = problem.passing || (problem.status >= 500 && item.tries < TRIES_WHEN_SERVER_FAILS);
    if (!again) return this.#refused(item, problem);
    this.#excuse = problem.status ? problem.message : '';
    this.#mark(item.id, 'retrying');
    await this.#pause(Math.max(problem.waitMs, BACK_OFF_MS[Math.min(item.tries, BACK_OFF_MS.length) - 1]));
  }

  #refused(item, problem) {
    this.#mark(item.id, 'refused');
    this.#add([{ from: 'system', text: problem.message }]);
  }

  #pause(ms) {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #hurry = () => this.#wake();

  async #poll() {
    const chatId = this.chatId;
    if (document.visibilityState === 'visible' && !this.#draining) {
      try {
        const { messages = [] } = await get(this.#path);
        if (chatId === this.chatId) this.#add(messages.map(fromBot));
        this.#heard(0);
      } catch {
        this.#heard(this.#failures + 1);
      }
    }
    clearTimeout(this.#pollTimer);
    this.#pollTimer = setTimeout(() => this.#poll(), POLL_MS);
  }

  #pollSoon = () => document.visibilityState === 'visible' && this.pollNow();

  #heard(failures) {
    const before = this.#failures;
    this.#failures = failures;
    if (before !== failures) this.#fire('changed');
  }

  #bodyOf({ id, body }) {
    if (body) return { id, ...body };
    const form = new FormData();
    form.append('id', id);
    form.append('file', this.#files.get(id));
    return form;
  }

  #mark(id, state) {
    const item = this.items.find(each => each.id === id);
    if (!item) return;
    item.state = state;
    this.#save();
    this.#fire('changed');
  }

  #add(items) {
    if (!items.length) return;
    this.items = [...this.items, ...items].slice(-KEPT);
    this.#save();
    this.#fire('added', items);
  }

  /** A file chosen before a reload is gone: the browser hands it out only once. */
  #dropLostFiles() {
    const lost = this.items.filter(item => waits(item) && !item.body && !this.#files.has(item.id));
    for (const item of lost) item.state = 'refused';
    this.#add(lost.map(item => ({ from: 'system', text: `${item.text} chưa gửi xong, xin chọn lại tệp.` })));
  }

  get #path() {
    return `/api/chat/${this.chatId}`;
  }

  get #name() {
    return `chat.${this.person.phone}`;
  }

  #newChatId() {
    return `web-${this.person.phone}-${newId().slice(0, 8)}`;
  }

  #recall() {
    const kept = recall(this.#name);
    this.chatId = kept?.chatId ?? this.#newChatId();
    this.items = kept?.items ?? [];
  }

  #save() {
    const { chatId, items } = this;
    remember(this.#name, { chatId, items });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function fromBot({ text, buttons, photo, file, askContact }) {
  return { from: 'bot', text: text ?? '', buttons: buttons ?? [], photo, file, askContact: Boolean(askContact) };
}
