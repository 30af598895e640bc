// Elements are built of texts, never of mark-up: an article cannot bring any into the page.
const byId = (id) => document.getElementById(id);

function make(tag, options = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name === 'on') for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (name === 'css') for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const swatch = (colour) => make('i', {class: 'swatch', 'aria-hidden': 'true', css: {background: colour}});

// Only addresses of the web become links; "javascript:" and the like stay words.
const isWebAddress = (url) => /^https?:\/\//i.test(url || '');
