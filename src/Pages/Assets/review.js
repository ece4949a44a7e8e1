'use strict';
// The ways to compare two figures: side by side, swipe and onion skin.
for (const compare of document.querySelectorAll('.compare')) {
  const modes = compare.querySelector('.modes');
  const range = modes.querySelector('input');
  const received = compare.querySelector('.is img');
  if (compare.querySelector('.was') === null || received === null) continue;
  modes.hidden = false;

  const show = () => {
    const mode = compare.dataset.mode;
    received.style.clipPath = mode === 'swipe' ? `inset(0 ${100 - range.value}% 0 0)` : '';
    received.style.opacity = mode === 'onion' ? String(range.value / 100) : '';
  };

  range.addEventListener('input', show);
  for (const button of modes.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      compare.dataset.mode = button.dataset.mode;
      for (const other of modes.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
      show();
    });
  }
}
