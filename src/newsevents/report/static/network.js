// Who with whom: two columns of names joined by lines as thick as the events between them are many.
const MAX_PAIRS = 20;
const ROW_PX = 27;

function relationTypes(indices) {
  const present = new Set(indices.filter((index) => data.events[index].relation.length).map((index) => data.events[index].type));
  return data.types.map((type) => type.id).filter((id) => present.has(id));
}

function countPairs(indices) {
  const pairs = new Map();
  for (const index of indices) {
    const event = data.events[index];
    if (event.type !== state.relation) continue;
    for (const [from, to] of event.relation) {
      const sides = [event.arguments[from], event.arguments[to]];
      // What both do together has no direction: the pair is the same either way.
      if (sides[0].role === sides[1].role) sides.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
      const key = JSON.stringify(sides.map(keyOf));
      const pair = pairs.get(key) || {from: sides[0], to: sides[1], count: 0};
      pair.count += 1;
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || keyOf(a.from).localeCompare(keyOf(b.from)));
}

const keyOf = (argument) => argument.id || argument.label.ar;

function countNodes(pairs, side) {
  const nodes = new Map();
  for (const pair of pairs) {
    const id = keyOf(pair[side]);
    const node = nodes.get(id) || {id, label: pick(pair[side].label), count: 0, ranks: []};
    node.count += pair.count;
    nodes.set(id, node);
  }
  return nodes;
}

function placeNodes(nodes, isLeft, rows) {
  const most = Math.max(...nodes.map((node) => node.count));
  return nodes.map((node, position) => ({
    ...node, side: isLeft ? 'left' : 'right', x: isLeft ? 0 : 1, y: ((position + 0.5) / nodes.length) * rows,
    size: 50 + 170 * (node.count / Math.max(most, 5)), type: state.relation,
  }));
}

// Who has most events stands first; the other side follows in the order of its partners, so that few lines cross.
function placeSides(pairs) {
  const [froms, tos] = ['from', 'to'].map((side) => countNodes(pairs, side));
  const first = [...froms.values()].sort((a, b) => b.count - a.count);
  const rank = new Map(first.map((node, position) => [node.id, position]));
  for (const pair of pairs) tos.get(keyOf(pair.to)).ranks.push(rank.get(keyOf(pair.from)));
  const mean = (node) => node.ranks.reduce((sum, value) => sum + value, 0) / node.ranks.length;
  const second = [...tos.values()].sort((a, b) => mean(a) - mean(b));
  const rows = Math.max(first.length, second.length);
  const isMirrored = state.language === 'ar';
  return {rows, froms: placeNodes(first, !isMirrored, rows), tos: placeNodes(second, isMirrored, rows)};
}

function joinNodes(pairs, froms, tos) {
  const arrow = state.language === 'ar' ? '←' : '→';
  const most = Math.max(...pairs.map((pair) => pair.count), 5);
  return pairs.flatMap((pair, link) => {
    const start = froms.find((node) => node.id === keyOf(pair.from));
    const end = tos.find((node) => node.id === keyOf(pair.to));
    const at = (share, y, step) => ({link, step, x: start.x + (end.x - start.x) * share, y, count: pair.count, thickness: 1.5 + 10 * (pair.count / most), type: state.relation, label: `${start.label} ${arrow} ${end.label}`});
    // Level at both ends, so that lines leave and reach the names straight.
    return [at(0.02, start.y, 0), at(0.3, start.y, 1), at(0.7, end.y, 2), at(0.98, end.y, 3)];
  });
}

async function drawNetwork(indices) {
  const types = relationTypes(indices);
  if (!types.includes(state.relation)) state.relation = types[0] || null;
  drawTabs(types);
  const all = countPairs(indices);
  const pairs = all.slice(0, MAX_PAIRS);
  byId('network-note').textContent = all.length > MAX_PAIRS ? ui('cut', MAX_PAIRS, number(all.length)) : '';
  const cells = all.map((pair) => [pick(pair.from.label), pick(pair.to.label), number(pair.count)]);
  fillTable('network-table', all.length ? [word('role', all[0].from.role), word('role', all[0].to.role), ui('count')] : [], cells);
  byId('network').hidden = !pairs.length;
  if (!pairs.length) return;
  const {rows, froms, tos} = placeSides(pairs);
  describe('network', cells.map((row) => row.join(' ')));
  const size = {width: widthOf('network') - 12, height: Math.max(120, rows * ROW_PX)};
  await draw('network', {links: joinNodes(pairs, froms, tos), nodes: [...froms, ...tos]}, size, ({id}) => { if (data.actors[id]) setFilter('actor', id); });
}

function drawTabs(types) {
  byId('relations').replaceChildren(...types.map((id) => make('button', {
    type: 'button', class: 'chip', 'aria-pressed': String(id === state.relation), on: {click: () => { state.relation = id; drawNetwork(state.indices); }},
  }, swatch(typeColour(id)), data.labels.relation[id] ? word('relation', id) : typeName(id))));
}
