// Words in the language of the page.
const pick = (label) => label[state.language];
const ui = (name, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), pick(data.labels.ui[name]));
const plain = (id) => id.replaceAll('_', ' ');

function word(kind, id) {
  const label = (data.labels[kind] || {})[id];
  return label ? pick(label) : plain(id);
}

const actorName = (id) => (data.actors[id] ? pick(data.actors[id].label) : id);
const typeName = (id) => (typeById.has(id) ? pick(typeById.get(id).label) : plain(id));
const typeColour = (id) => (typeById.has(id) ? typeById.get(id).colour : '#7f7f7f');
const number = (value) => value.toLocaleString('en-US');

// Spellings that a reader takes for the same, so that a search finds them all.
const fold = (text) => text.toLowerCase()
  .replace(/[\u0640\u064b-\u0652\u0670]/g, '')
  .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
  .replace(/\u0629/g, '\u0647')
  .replace(/\u0649/g, '\u064a');

function translatePage() {
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-ui]')) element.textContent = ui(element.dataset.ui);
  for (const element of document.querySelectorAll('[data-ui-hint]')) element.placeholder = ui(element.dataset.uiHint);
  for (const element of document.querySelectorAll('[data-ui-aria]')) element.setAttribute('aria-label', ui(element.dataset.uiAria));
  byId('language').textContent = ui('language');
  byId('heading').textContent = data.title || ui('heading');
  document.title = byId('heading').textContent;
}

// One line that says who did what with what.
function summarise(event) {
  const named = event.arguments.filter((argument) => !['official', 'date', 'effective_date'].includes(argument.role));
  const inRelation = new Set(event.relation.flat());
  const sides = [0, 1].map((side) => [...new Set(event.relation.map((pair) => pair[side]))]);
  const names = (positions) => positions.map((position) => pick(event.arguments[position].label)).join(state.language === 'ar' ? '، ' : ', ');
  if (!event.relation.length) return named.slice(0, 4).map((argument) => pick(argument.label)).join(' · ');
  const isMutual = event.arguments[event.relation[0][0]].role === event.arguments[event.relation[0][1]].role;
  const arrow = isMutual ? ' – ' : state.language === 'ar' ? ' ← ' : ' → ';
  const parties = isMutual ? [...inRelation].map((position) => pick(event.arguments[position].label)).join(arrow) : sides.map(names).join(arrow);
  const weapons = event.arguments.filter((argument) => argument.role === 'weapon');
  const goods = weapons.slice(0, 3).map((weapon) => [pick(weapon.label), pick(weapon.detail).split(' · ').find((part) => part.includes('×'))].filter(Boolean).join(' '));
  return [parties, ...goods].join(' · ');
}
