// Charts are Vega views of the events that pass the filters. Each draw makes a new view beside the old one and then
// takes its place: nothing flickers, and a view whose data change has no state left over from the data before.
const specs = readBlock('charts');
const drawn = {};

async function draw(name, tables, size, onClick) {
  const turn = {};
  drawn[name] = {...drawn[name], turn};
  const spec = {...specs[name], ...size, data: specs[name].data.map((entry) => (tables[entry.name] ? {...entry, values: tables[entry.name]} : entry))};
  const holder = make('div');
  // With "ast" Vega interprets its expressions, so that the page can forbid code made of strings.
  const result = await window.vegaEmbed(holder, spec, {mode: 'vega', renderer: 'svg', actions: false, ast: true, logLevel: 1, tooltip: {theme: 'custom'}});
  if (drawn[name].turn !== turn) {
    result.finalize();
    return;
  }
  if (drawn[name].finalize) drawn[name].finalize();
  drawn[name].finalize = result.finalize;
  byId(name).replaceChildren(holder);
  const drawing = holder.querySelector('svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', drawn[name].description);
  result.view.addEventListener('click', (event, item) => { if (item && item.datum) onClick(item.datum); });
}

const widthOf = (name) => Math.max(240, byId(name).clientWidth);

// What a reader hears who cannot see the chart.
function describe(name, rows) {
  drawn[name] = {...drawn[name], description: `${ui(name)}: ${rows.slice(0, 40).join(', ')}`};
}

function fillTable(id, headings, rows) {
  byId(id).replaceChildren(
    make('thead', {}, make('tr', {}, ...headings.map((text) => make('th', {scope: 'col', text})))),
    make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells.map((text) => make('td', {dir: 'auto', text}))))),
  );
}
