'use strict';
// Filters of the report. Their state is the address: #?verdict=refuted&report=elrod&text=loss. A claim's id in the address opens the claim.
(() => {
  const claims = [...document.querySelectorAll('details.claim')];
  const texts = claims.map(claim => (claim.querySelector('.evidence').id + ' ' + claim.querySelector('summary').textContent).toLowerCase());
  const form = document.querySelector('form[role=search]');
  const output = form.querySelector('output');
  const links = [...document.querySelectorAll('.verdicts a')];
  const fields = ['report', 'section', 'text'];
  form.hidden = false;
  for (const marker of document.querySelectorAll('.target')) marker.remove();

  // The part of the address behind #? as sets of values by key.
  function read() {
    const query = new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '');
    const values = key => (query.get(key) || '').split(',').filter(v => v !== '');
    return { verdict: values('verdict'), expected: values('expected'), report: query.get('report') || '', section: query.get('section') || '', text: query.get('text') || '' };
  }

  function address(state) {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(state))
      if (value.length > 0) query.set(key, Array.isArray(value) ? value.join(',') : value);
    return '#?' + query.toString().replaceAll('%2C', ',');
  }

  function matches(claim, text, state) {
    const data = claim.dataset;
    const words = state.text.toLowerCase().split(/\s+/).filter(word => word !== '' && word !== '-');
    return (state.verdict.length === 0 || state.verdict.includes(data.verdict))
      && (state.expected.length === 0 || state.expected.includes(data.expected))
      && (state.report === '' || state.report === data.report)
      && (state.section === '' || state.section === data.section)
      && words.every(word => word.startsWith('-') ? !text.includes(word.slice(1)) : text.includes(word));
  }

  function apply() {
    const state = read();
    const filtered = Object.values(state).some(value => value.length > 0);
    let shown = 0;
    claims.forEach((claim, i) => {
      claim.hidden = !matches(claim, texts[i], state);
      shown += claim.hidden ? 0 : 1;
    });
    for (const group of document.querySelectorAll('.study, .report'))
      group.hidden = filtered && group.querySelector('details.claim:not([hidden])') === null;
    document.querySelector('.overview').hidden = filtered;
    document.getElementById('none').hidden = shown > 0 || claims.length === 0;
    output.textContent = filtered ? `${shown} of ${claims.length} claims` : '';
    for (const field of fields)
      if (form.elements[field] !== document.activeElement || form.elements[field].value.trim() !== state[field]) form.elements[field].value = state[field];
    for (const link of links) {
      const active = link.dataset.key ? state[link.dataset.key].includes(link.dataset.value) : !filtered;
      if (active) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    }
  }

  function open() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' || id.startsWith('?') ? null : document.getElementById(id);
    if (target === null) return;
    const claim = target.closest('details.claim');
    if (claim !== null) claim.open = true;
    target.scrollIntoView();
  }

  function go(state, replace) {
    const url = address(state);
    if (url === location.hash) return;
    if (replace) history.replaceState(null, '', url); else history.pushState(null, '', url);
    apply();
  }

  // A count adds its verdict to the filter, or takes it away.
  for (const link of links) {
    link.addEventListener('click', event => {
      event.preventDefault();
      const state = read();
      const { key, value } = link.dataset;
      if (key) state[key] = state[key].includes(value) ? state[key].filter(v => v !== value) : [...state[key], value];
      go(key ? state : { verdict: [], expected: [], report: '', section: '', text: '' });
    });
  }

  // Typing changes one entry of the browser's history, a choice adds one.
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => {
    const state = read();
    const typed = event.target.name === 'text';
    state[event.target.name] = event.target.value.trim();
    go(state, typed && read().text !== '');
  });

  for (const command of document.querySelectorAll('pre.command')) {
    const button = document.createElement('button');
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      getSelection().selectAllChildren(command.querySelector('code'));
      button.textContent = document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C';
    });
    command.after(button);
  }

  addEventListener('hashchange', () => { apply(); open(); });
  addEventListener('popstate', () => { apply(); open(); });
  addEventListener('beforeprint', () => claims.forEach(claim => { claim.open = true; }));
  apply();
  open();
})();
