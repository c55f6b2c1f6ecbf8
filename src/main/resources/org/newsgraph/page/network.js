// Makes the drawn network movable: the same boxes in the same places, to be dragged, zoomed and clicked. The drawing remains where this
// script or its library is missing.
(() => {
  'use strict';
  const colour = (style, name) => style.getPropertyValue(name).trim();

  const show = (place) => {
    const data = JSON.parse(place.dataset.network);
    const style = getComputedStyle(document.documentElement);
    const drawing = place.querySelector('svg');
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    place.classList.add('live');
    drawing.setAttribute('hidden', '');
    place.style.height = `${Math.min(drawing.height.baseVal.value * 1.2 + 40, innerHeight * 0.7)}px`;
    place.append(canvas);
    const kinds = ['person', 'organization', 'place', 'event'];
    const network = cytoscape({
      container: canvas,
      layout: { name: 'preset' },
      maxZoom: 3,
      minZoom: 0.2,
      elements: {
        nodes: data.nodes.map((n) => ({ data: n, position: { x: n.x, y: n.y }, classes: n.kind })),
        edges: data.edges.map((e) => ({ data: e, classes: e.style })),
      },
      style: [
        { selector: 'node', style: { label: 'data(label)', width: 'data(width)', height: 'data(height)', shape: 'rectangle',
          'text-wrap': 'wrap', 'text-valign': 'center', 'font-size': 13, 'font-family': getComputedStyle(document.body).fontFamily,
          color: colour(style, '--text'), 'background-color': colour(style, '--panel'), 'border-width': 1.5,
          'border-color': colour(style, '--quiet') } },
        ...kinds.map((kind) => ({ selector: `.${kind}`, style: { 'background-color': colour(style, `--${kind}`),
          'border-color': colour(style, `--${kind}-ink`) } })),
        { selector: '.person', style: { shape: 'round-rectangle', 'corner-radius': 20 } },
        { selector: '.event', style: { shape: 'round-rectangle', 'corner-radius': 5, 'border-width': 2 } },
        { selector: '.place, .announced, .planned, .considered, .possible, .demanded', style: { 'border-style': 'dashed' } },
        { selector: '.denied, .not-occurred', style: { 'border-style': 'dotted' } },
        { selector: 'edge', style: { width: 1.3, 'line-color': colour(style, '--quiet'), 'target-arrow-color': colour(style, '--quiet'),
          'target-arrow-shape': 'triangle', 'curve-style': 'straight', 'arrow-scale': 0.8 } },
        { selector: '.between', style: { 'line-style': 'dotted' } },
        { selector: '.belongs', style: { 'line-style': 'dashed', 'line-color': colour(style, '--line') } },
        { selector: 'edge.near', style: { label: 'data(role)', 'font-size': 11, color: colour(style, '--text'),
          'text-background-color': colour(style, '--page'), 'text-background-opacity': 1, 'text-background-padding': 2 } },
      ],
    });
    network.fit(undefined, 20);
    if (network.zoom() > 1.2) {
      network.zoom(1.2);
      network.center();
    }
    network.on('mouseover', 'node', (event) => event.target.connectedEdges().addClass('near'));
    network.on('mouseout', 'node', (event) => event.target.connectedEdges().removeClass('near'));
    network.on('tap', 'node', (event) => {
      const href = event.target.data('href');
      if (href) {
        location.assign(href);
      }
    });
    return () => {
      network.destroy();
      canvas.remove();
      drawing.removeAttribute('hidden');
      place.style.height = '';
      place.classList.remove('live');
    };
  };

  if (typeof cytoscape !== 'function') {
    return;
  }
  const places = [...document.querySelectorAll('[data-network]')];
  let undo = places.map(show);
  const again = () => {
    undo.forEach((u) => u());
    undo = places.map(show);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  // On paper the drawing is better.
  addEventListener('beforeprint', () => { undo.forEach((u) => u()); undo = []; });
  addEventListener('afterprint', () => { undo = places.map(show); });
})();
