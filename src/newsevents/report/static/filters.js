// Which events are shown. An event passes if it passes every filter that is set.
const filters = {types: new Set(), stage: '', actor: '', factuality: '', from: '', to: '', words: ''};

const searchTexts = data.events.map((event) => {
  const article = data.articles[event.article];
  const names = event.arguments.flatMap((argument) => [argument.label.en, argument.label.ar, argument.id || '', argument.text]);
  return fold([...names, article.id || '', ...article.title.map(([text]) => text), ...article.text.map(([text]) => text)].join(' '));
});

// "2024-06" may be any day of June: it passes if the months touch.
const firstDay = (date) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const lastDay = (date) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

function passes(event, index) {
  if (filters.types.size && !filters.types.has(event.type)) return false;
  if (filters.stage && event.stage !== filters.stage) return false;
  if (filters.actor && !event.actors.includes(filters.actor)) return false;
  if (filters.factuality && event.factuality !== filters.factuality) return false;
  if ((filters.from || filters.to) && !event.date) return false;
  if (filters.from && lastDay(event.date) < filters.from) return false;
  if (filters.to && firstDay(event.date) > filters.to) return false;
  return filters.words === '' || fold(filters.words).split(/\s+/).every((part) => searchTexts[index].includes(part));
}

const filterEvents = () => data.events.map((event, index) => index).filter((index) => passes(data.events[index], index));

function countBy(indices, read) {
  const counts = new Map();
  for (const index of indices) for (const key of new Set(read(data.events[index]))) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

function fillSelect(id, groups, chosen) {
  const options = groups.flatMap(([heading, entries]) => {
    const made = entries.map(([value, label, count]) => make('option', {value, text: `${label} (${number(count)})`, selected: value === chosen}));
    return heading && made.length ? [make('optgroup', {label: heading}, ...made)] : made;
  });
  byId(id).replaceChildren(make('option', {value: '', text: ui('all')}), ...options);
  byId(id).value = chosen;
}

function drawFilters() {
  const every = data.events.map((_, index) => index);
  const sorted = (counts, label) => [...counts].map(([id, count]) => [id, label(id), count]).sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1]));
  const types = countBy(every, (event) => [event.type]);
  byId('types').replaceChildren(...data.types.map((type) => make('button', {
    type: 'button', class: 'chip', 'data-type': type.id, 'aria-pressed': String(filters.types.has(type.id)),
    on: {click: () => toggleType(type.id)},
  }, swatch(type.colour), `${pick(type.label)} `, make('b', {text: number(types.get(type.id))}))));
  fillSelect('stage', [[null, sorted(countBy(every, (event) => [event.stage]), (id) => word('stage', id))]], filters.stage);
  fillSelect('factuality', [[null, sorted(countBy(every, (event) => [event.factuality]), (id) => word('factuality', id))]], filters.factuality);
  const actors = sorted(countBy(every, (event) => event.actors), actorName).sort((a, b) => a[1].localeCompare(b[1], state.language));
  const isState = ([id]) => ['state', 'territory'].includes(data.actors[id].kind);
  fillSelect('actor', [[' ', actors.filter(isState)], ['—', actors.filter((entry) => !isState(entry))]], filters.actor);
  for (const name of ['from', 'to']) byId(name).value = filters[name];
}

function toggleType(id) {
  if (!filters.types.delete(id)) filters.types.add(id);
  for (const chip of byId('types').children) chip.setAttribute('aria-pressed', String(filters.types.has(chip.dataset.type)));
  update();
}

function setFilter(name, value) {
  filters[name] = filters[name] === value && name === 'actor' ? '' : value;
  byId(name === 'words' ? 'search' : name).value = filters[name];
  update();
}

function listenToFilters() {
  for (const name of ['stage', 'actor', 'factuality', 'from', 'to']) {
    byId(name).addEventListener('change', (event) => { filters[name] = event.target.value; update(); });
  }
  byId('search').addEventListener('input', (event) => { filters.words = event.target.value.trim(); update(); });
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('reset', () => {
    Object.assign(filters, {types: new Set(), stage: '', actor: '', factuality: '', from: '', to: '', words: ''});
    setTimeout(() => { drawFilters(); update(); });
  });
}
