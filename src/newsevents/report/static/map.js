// States by the number of events that involve them, and the places that articles name.
const world = readBlock('world');
const mapKeys = new Set(world.objects.countries.geometries.map((shape) => shape.id || shape.properties.name));

function countPlaces(indices) {
  const places = new Map();
  for (const index of indices) {
    for (const place of data.events[index].places) {
      const row = places.get(place.name) || {lon: place.lon, lat: place.lat, label: place.name, count: 0};
      row.count += 1;
      places.set(place.name, row);
    }
  }
  const most = Math.max(...[...places.values()].map((place) => place.count), 5);
  return [...places.values()].map((place) => ({...place, size: 34 + 130 * (place.count / most)}));
}

async function drawMap(indices) {
  const counts = countBy(indices, (event) => event.states);
  const rows = [...counts].map(([actor, count]) => ({actor, count, key: data.map_ids[actor], label: actorName(actor)})).sort((a, b) => b.count - a.count);
  const small = rows.filter((row) => !mapKeys.has(row.key)).map((row) => `${row.label} (${row.count})`);
  byId('map-note').textContent = small.length ? ui('unmapped', small.join(state.language === 'ar' ? '، ' : ', ')) : '';
  const cells = rows.map((row) => [row.label, number(row.count)]);
  fillTable('map-table', cells.length ? [ui('country'), ui('count')] : [], cells);
  describe('map', cells.map((row) => row.join(' ')));
  const width = widthOf('map') - 12;
  const tables = {world, states: rows.filter((row) => mapKeys.has(row.key)), places: countPlaces(indices)};
  await draw('map', tables, {width, height: Math.round(width * 0.5)}, ({actor}) => { if (actor) setFilter('actor', actor); });
}
