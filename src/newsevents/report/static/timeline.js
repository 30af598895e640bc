// Events by day, month or year, whichever gives a chart that can be read.
const MAX_DAYS = 45;
const MAX_MONTHS = 72;
const DAY_MS = 86400000;

function chooseUnit(dates) {
  const days = dates.map((date) => Date.parse(firstDay(date))).sort((a, b) => a - b);
  const span = (days[days.length - 1] - days[0]) / DAY_MS;
  if (span <= MAX_DAYS && dates.every((date) => date.length === 10)) return 10;
  return span <= MAX_MONTHS * 31 && dates.every((date) => date.length >= 7) ? 7 : 4;
}

function endOf(period) {
  const start = new Date(firstDay(period));
  if (period.length === 10) start.setUTCDate(start.getUTCDate() + 1);
  else if (period.length === 7) start.setUTCMonth(start.getUTCMonth() + 1);
  else start.setUTCFullYear(start.getUTCFullYear() + 1);
  return start.getTime();
}

function countBars(dated) {
  const unit = dated.length ? chooseUnit(dated.map((event) => event.date)) : 7;
  const counts = new Map();
  for (const event of dated) {
    const key = `${event.date.slice(0, unit)} ${event.type}`;
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  const heights = new Map();
  return [...counts].sort().map(([key, count]) => {
    const [period, type] = key.split(' ');
    const low = heights.get(period) || 0;
    heights.set(period, low + count);
    return {period, type, label: typeName(type), count, low, high: low + count, start: Date.parse(firstDay(period)), end: endOf(period)};
  });
}

async function drawTimeline(indices) {
  const dated = indices.map((index) => data.events[index]).filter((event) => event.date && !Number.isNaN(Date.parse(firstDay(event.date))));
  const bars = countBars(dated);
  const missing = indices.length - dated.length;
  byId('timeline-note').textContent = missing ? ui('undated', number(missing)) : '';
  byId('timeline').hidden = !bars.length;
  if (!bars.length) return;
  describe('timeline', bars.map((bar) => `${bar.period} ${bar.label} ${bar.count}`));
  await draw('timeline', {bars}, {width: widthOf('timeline') - 50}, keepPeriod);
}

function keepPeriod({period}) {
  if (!period) return;
  filters.from = firstDay(period);
  filters.to = new Date(endOf(period) - DAY_MS).toISOString().slice(0, 10);
  byId('from').value = filters.from;
  byId('to').value = filters.to;
  update();
}
