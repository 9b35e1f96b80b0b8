/** Shows how well the questions of each dialog are understood. */
const part = name => document.querySelector(`[data-${name}]`);
const NUMBER = new Intl.NumberFormat('vi-VN');
const COLUMNS = [
  ['asked', 'Đã hỏi'], ['answered', 'Trả lời'], ['reasked', 'Hỏi lại'],
  ['skipped', 'Bỏ qua'], ['putOff', 'Để sau'], ['gaveUp', 'Huỷ'],
];
/** A question of which so many answers in a hundred had to be asked again deserves better words. */
const HARD_PERCENT = 20;

part('asked').addEventListener('submit', event => {
  event.preventDefault();
  load();
});
load();

async function load() {
  const query = new URLSearchParams();
  for (const name of ['from', 'to']) {
    if (part(name).value) query.set(name, part(name).value);
  }
  const token = part('token-value').value;
  const answer = await fetch(`/api/learn?${query}`, token ? { headers: { Authorization: `Bearer ${token}` } } : {})
    .catch(() => null);
  if (answer?.status === 401) {
    part('token').hidden = false;
    tell('Trang này dành cho người quản trị. Nhập mã quản trị rồi bấm Xem.');
  } else if (!answer?.ok) {
    tell(answer ? (await answer.json().catch(() => ({}))).detail ?? 'Không xem được.' : 'Chưa kết nối được máy chủ. Thử lại sau.');
  } else {
    show(await answer.json());
  }
}

function tell(text) {
  part('notice').textContent = text;
  part('notice').hidden = !text;
}

function show(learned) {
  tell('');
  part('from').value = learned.from;
  part('to').value = learned.to;
  const shown = learned.dialogs.filter(dialog => dialog.began || dialog.steps.length).map(section);
  if (learned.outside.length) shown.push(outside(learned.outside));
  if (!shown.length) tell('Chưa có cuộc trò chuyện nào trong thời gian này.');
  part('dialogs').replaceChildren(...shown);
}

function section(dialog) {
  const box = element('section');
  const open = dialog.began - dialog.finished - dialog.gaveUp;
  box.append(
    element('h2', dialog.title),
    element('p', `Bắt đầu ${number(dialog.began)}, làm xong ${number(dialog.finished)}, huỷ ${number(dialog.gaveUp)}, `
      + `để sau ${number(dialog.putOff)}${open > 0 ? `; còn dở ${number(open)}` : ''}.`),
  );
  if (dialog.steps.length) box.append(table(dialog.steps));
  return box;
}

function table(steps) {
  const head = element('tr');
  head.append(...['Câu hỏi', ...COLUMNS.map(([, title]) => title), 'Chưa hiểu (nhiều nhất trước)'].map(title => element('th', title)));
  const rows = steps.map(step => {
    const row = element('tr');
    row.append(element('th', step.prompt.replaceAll(/\{[a-z-]+\}/g, '…')));
    for (const [key] of COLUMNS) {
      const cell = element('td', number(step[key]), 'number');
      if (key === 'reasked' && step.asked && step.reasked * 100 >= step.asked * HARD_PERCENT) cell.classList.add('hard');
      row.append(cell);
    }
    const unread = element('td');
    unread.append(list(step.unread));
    row.append(unread);
    return row;
  });
  const grid = element('table');
  const top = element('thead');
  top.append(head);
  const body = element('tbody');
  body.append(...rows);
  grid.append(top, body);
  const scroll = element('div', '', 'scroll');
  scroll.tabIndex = 0;
  scroll.append(grid);
  return scroll;
}

function outside(unread) {
  const box = element('section');
  box.append(element('h2', 'Ngoài các câu hỏi'), element('p', 'Tin nhắn chưa hiểu khi không có câu hỏi nào đang mở:'), list(unread));
  return box;
}

function list(unread) {
  const items = element('ul');
  items.append(...unread.map(each => element('li', `“${each.text}” × ${number(each.times)}`)));
  return items;
}

function number(value) {
  return NUMBER.format(value);
}

function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
