function update() {
  const indices = filterEvents();
  byId('shown').textContent = ui('shown', number(indices.length), number(data.events.length));
  drawList(indices);
  if (state.selected !== null && !indices.includes(state.selected)) state.selected = null;
  if (state.selected === null && indices.length) state.selected = indices[0];
  markSelected();
  drawReader();
  return drawCharts(indices);
}

const drawCharts = (indices) => Promise.all([drawTimeline(indices), drawNetwork(indices), drawMap(indices)]);

function drawHeader() {
  const dates = data.events.map((event) => event.date).filter(Boolean).sort();
  byId('period').textContent = dates.length ? `${dates[0]} – ${dates[dates.length - 1]}` : '';
  const figures = [[data.events.length, ui('events')], [data.article_count, ui('articles')], [Object.keys(data.actors).length, ui('actors')]];
  byId('figures').replaceChildren(...figures.map(([value, name]) => make('div', {}, make('dd', {text: number(value)}), make('dt', {text: name}))));
}

function drawAll() {
  translatePage();
  drawHeader();
  drawFilters();
  return update();
}

async function start() {
  byId('language').addEventListener('click', () => { state.language = state.language === 'ar' ? 'en' : 'ar'; drawAll(); });
  byId('more').addEventListener('click', showMore);
  byId('list').addEventListener('keydown', walkList);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hideTooltip(); });
  listenToFilters();
  await drawAll();
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    drawCharts(state.indices);
  });
  document.documentElement.dataset.ready = 'true';
}

start();
