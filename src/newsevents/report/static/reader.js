// The article of the chosen event, right to left, with the words of every field.
function select(index, {scroll = false} = {}) {
  state.selected = index;
  markSelected();
  drawReader();
  if (!scroll) return;
  const behavior = reduceMotion ? 'auto' : 'smooth';
  if (byId('reader').getBoundingClientRect().top > window.innerHeight * 0.6) byId('reader').scrollIntoView({behavior, block: 'start'});
  const first = byId('article').querySelector('mark.argument') || byId('article').querySelector('mark');
  const box = byId('article').querySelector('.words');
  if (first && box) box.scrollTo({top: Math.max(0, first.offsetTop - box.offsetTop - 60), behavior});
}

function drawReader() {
  hideTooltip();
  if (state.selected === null) {
    byId('article').replaceChildren(make('p', {class: 'muted empty', text: ui(data.events.length ? 'choose' : 'no_events')}));
    return;
  }
  const event = data.events[state.selected];
  const article = data.articles[event.article];
  byId('article').replaceChildren(...[
    makeFields(event),
    makeSiblings(event, article),
    make('article', {class: 'words', dir: 'rtl', lang: 'ar', tabindex: '0', 'aria-label': ui('reader')}, ...makeArticle(event, article)),
  ].filter(Boolean));
}

function makeArticle(event, article) {
  const own = state.selected - article.first_event;
  const origin = [article.source, article.published || ui('no_date')].filter(Boolean).join(' · ');
  const link = isWebAddress(article.url) ? make('a', {href: article.url, rel: 'noopener noreferrer', target: '_blank', text: ui('open')}) : null;
  const hasText = article.text.some(([text]) => text.trim());
  return [
    article.title.length ? make('h3', {}, ...makeSegments(article.title, article.title_marks, event, own)) : null,
    make('p', {class: 'muted origin', dir: 'auto'}, make('bdi', {text: origin}), link ? ' · ' : null, link),
    hasText ? make('div', {class: 'text'}, ...makeSegments(article.text, article.text_marks, event, own)) : make('p', {class: 'muted', text: ui('no_text'), dir: 'auto', lang: state.language}),
  ];
}

// Segments nest by wrapping: evidence outside, arguments inside. Marks of other events of the article lead there.
function makeSegments(segments, marks, event, own) {
  return segments.map(([text, numbers]) => {
    const here = numbers.map((position) => marks[position]);
    const positions = here.filter(([number, position]) => number === own && position !== null).map(([, position]) => position);
    const inEvidence = here.some(([number, position]) => number === own && position === null);
    if (positions.length) return makeArgumentMark(text, event, positions, inEvidence);
    if (here.some(([number]) => number === own)) return make('mark', {class: 'evidence', text});
    if (here.length) return makeOther(text, here[0][0] - own + state.selected);
    return document.createTextNode(text);
  });
}

// A word may belong to several fields («الحدود بين جيبوتي وإريتريا» is a border and two parties): the innermost colours it.
function makeArgumentMark(text, event, positions, inEvidence) {
  const inner = positions[positions.length - 1];
  const lines = positions.map((position) => event.arguments[position]).reverse().flatMap((argument) => [
    `${word('role', argument.role)}: ${[pick(argument.label), pick(argument.detail)].filter(Boolean).join(' ')}`,
    `${ui('confidence')} ${argument.confidence}${argument.via ? ` · ${ui('found_by')} ${argument.via}` : ''}`,
  ]);
  const open = (isOn) => () => {
    highlight(inner, isOn);
    if (isOn) showTooltip(mark, lines); else hideTooltip();
  };
  const mark = make('mark', {
    class: `argument role-${inner % 8}${inEvidence ? ' inside' : ''}`, 'data-arguments': positions.join(' '), tabindex: '0', text,
    'aria-label': `${text} (${lines[0]})`, on: {mouseenter: open(true), mouseleave: open(false), focus: open(true), blur: open(false)},
  });
  return mark;
}

function makeOther(text, index) {
  return make('mark', {class: 'other', text, title: typeName(data.events[index].type), on: {click: () => select(index)}});
}

function highlight(position, isOn) {
  for (const element of byId('article').querySelectorAll(`[data-arguments~="${position}"]`)) element.classList.toggle('lit', isOn);
}

function makeFields(event) {
  const facts = [
    [ui('stage'), word('stage', event.stage)],
    [ui('factuality'), word('factuality', event.factuality)],
    ...Object.entries(event.attributes).map(([name, value]) => [word('attribute', name), word('value', value)]),
    [ui('attribution'), event.attribution],
    [ui('confidence'), event.confidence.toFixed(2)],
  ].filter(([, value]) => value);
  return make('div', {class: 'record'},
    make('p', {class: 'kind'}, swatch(typeColour(event.type)), make('strong', {text: typeName(event.type)}), make('code', {class: 'muted', text: event.id})),
    make('dl', {class: 'facts'}, ...facts.map(([name, value]) => make('div', {}, make('dt', {text: name}), make('dd', {dir: 'auto', text: value})))),
    make('ul', {class: 'fields'}, ...event.arguments.map((argument, position) => makeField(argument, position))));
}

function makeField(argument, position) {
  const show = (isOn) => () => highlight(position, isOn);
  const code = argument.has_code && argument.id !== pick(argument.label) ? make('code', {class: 'muted', text: argument.id}) : null;
  return make('li', {}, make('button', {
    type: 'button', class: `field role-${position % 8}`, 'data-arguments': position,
    on: {mouseenter: show(true), mouseleave: show(false), focus: show(true), blur: show(false), click: () => goTo(position)},
  },
  make('span', {class: 'role', text: word('role', argument.role)}),
  make('span', {class: 'name'}, make('bdi', {text: pick(argument.label)}), ' ', code, pick(argument.detail) ? make('span', {class: 'muted', text: ` ${pick(argument.detail)}`}) : null),
  make('q', {dir: 'rtl', lang: 'ar', text: argument.text, title: argument.is_marked ? null : ui('inferred')})));
}

function goTo(position) {
  const mark = byId('article').querySelector(`mark[data-arguments~="${position}"]`);
  if (mark) { mark.scrollIntoView({behavior: reduceMotion ? 'auto' : 'smooth', block: 'center'}); mark.focus({preventScroll: true}); }
}

function makeSiblings(event, article) {
  if (article.event_count < 2) return null;
  const indices = Array.from({length: article.event_count}, (_, number) => article.first_event + number);
  return make('nav', {class: 'siblings', 'aria-label': ui('other_events')}, make('span', {class: 'muted', text: `${ui('other_events')}:`}),
    ...indices.map((index, number) => make('button', {
      type: 'button', class: 'chip', 'aria-current': index === state.selected ? 'true' : null, title: summarise(data.events[index]), on: {click: () => select(index, {scroll: true})},
    }, swatch(typeColour(data.events[index].type)), String(number + 1))));
}
