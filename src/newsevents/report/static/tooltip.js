// One tooltip for every highlighted word; it opens on hover and on focus, and Escape closes it.
function showTooltip(target, lines) {
  const tooltip = byId('tooltip');
  tooltip.replaceChildren(...lines.map((line) => make('p', {dir: 'auto', text: line})));
  tooltip.hidden = false;
  const box = target.getClientRects()[0] || target.getBoundingClientRect();
  const width = tooltip.offsetWidth;
  const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), document.documentElement.clientWidth - width - 8);
  const above = box.top - tooltip.offsetHeight - 8;
  tooltip.style.left = `${left + window.scrollX}px`;
  tooltip.style.top = `${(above > 0 ? above : box.bottom + 8) + window.scrollY}px`;
}

function hideTooltip() {
  byId('tooltip').hidden = true;
}
