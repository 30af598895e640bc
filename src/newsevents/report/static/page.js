// What the page knows: its data, which never change, and its state, which filters and clicks do.
const readBlock = (name) => JSON.parse(document.getElementById(`${name}-data`).textContent);
const data = readBlock('data');
const state = {language: data.language, selected: null, relation: null, shown: 0};
const typeById = new Map(data.types.map((type) => [type.id, type]));
const reduceMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
