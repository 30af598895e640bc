// The list of events, a hundred at a time: a thousand cards at once would make the page slow.
const STEP = 100;

function drawList(indices) {
  state.indices = indices;
  state.shown = Math.min(STEP, indices.length);
  const message = data.events.length ? ui('none') : ui('no_events');
  byId('list').replaceChildren(...(indices.length ? indices.slice(0, state.shown).map(makeCard) : [make('li', {class: 'muted empty', text: message})]));
  drawMore();
}

function drawMore() {
  const left = state.indices.length - state.shown;
  byId('more').hidden = left <= 0;
  byId('more').textContent = ui('more', Math.min(STEP, left));
}

function showMore() {
  const next = state.indices.slice(state.shown, state.shown + STEP).map(makeCard);
  state.shown += next.length;
  byId('list').append(...next);
  drawMore();
  next[0].firstChild.focus();
}

function makeCard(index) {
  const event = data.events[index];
  const article = data.articles[event.article];
  const title = article.title.map(([text]) => text).join('') || article.text.map(([text]) => text).join('').trim().split('\n')[0].slice(0, 120);
  const facts = [word('stage', event.stage), event.factuality === 'asserted' ? null : word('factuality', event.factuality)];
  return make('li', {}, make('button', {
    type: 'button', class: 'event', 'data-event': index, 'aria-current': index === state.selected ? 'true' : null,
    css: {'--type': typeColour(event.type)}, on: {click: () => select(index, {scroll: true})},
  },
  make('span', {class: 'kind'}, swatch(typeColour(event.type)), make('span', {text: typeName(event.type)}), make('span', {class: 'tag', text: facts.filter(Boolean).join(' · ')}), make('time', {text: event.date || ui('undated_event')})),
  make('span', {class: 'summary', dir: 'auto', text: summarise(event) || typeName(event.type)}),
  make('span', {class: 'headline muted', dir: 'auto', text: title || article.id || ui('untitled')})));
}

function markSelected() {
  for (const card of byId('list').querySelectorAll('.event')) {
    if (Number(card.dataset.event) === state.selected) card.setAttribute('aria-current', 'true');
    else card.removeAttribute('aria-current');
  }
}

// Arrow keys walk along the list.
function walkList(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step || !event.target.classList.contains('event')) return;
  event.preventDefault();
  const cards = [...byId('list').querySelectorAll('.event')];
  const next = cards[cards.indexOf(event.target) + step];
  if (next) next.focus();
}
