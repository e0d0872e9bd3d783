// Pictures of a page as numbers: how dark each device pixel is.

// A picture of part of the window, decoded by another page of the same browser.
export async function pictureOf(page, clip, decoder) {
  const bytes = await page.screenshot({clip, animations: 'disabled'});
  return decoder.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const dark = [];
    for (let i = 0; i < data.length; i += 4) dark.push(255 - (data[i] * 54 + data[i + 1] * 183 + data[i + 2] * 19) / 256);
    return {width: bitmap.width, height: bitmap.height, dark};
  }, bytes.toString('base64'));
}

// The first and the last column with ink, at fractions of a column where the ink is faint.
export function inkEdges({width, height, dark}) {
  const columns = Array.from({length: width}, (_, x) => {
    let most = 0;
    for (let y = 0; y < height; ++y) most = Math.max(most, dark[y * width + x]);
    return most;
  });
  const ground = Math.min(...columns);
  const full = Math.max(...columns);
  const first = columns.findIndex((ink) => ink - ground > (full - ground) / 2);
  const last = columns.findLastIndex((ink) => ink - ground > (full - ground) / 2);
  return [first, last];
}

// How sharp a picture is: the energy of its steps from pixel to pixel.
export function edgeEnergy({width, height, dark}) {
  let energy = 0;
  for (let y = 1; y < height; ++y) {
    for (let x = 1; x < width; ++x) {
      const at = y * width + x;
      energy += (dark[at] - dark[at - 1]) ** 2 + (dark[at] - dark[at - width]) ** 2;
    }
  }
  return energy;
}

// How alike two pictures of the same size are: 1 when one is the other with another contrast, 0 when they have nothing
// in common. What is a pixel beside its place counts as half.
export function likeness(one, other) {
  const soft = ({width, height, dark}) => dark.map((ink, at) => {
    const x = at % width;
    const beside = (step) => dark[at + step] ?? ink;
    return x === 0 || x === width - 1 || height === 1 ? ink
      : (2 * ink + beside(1) + beside(-1) + beside(width) + beside(-width)) / 6;
  });
  const centred = (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [one, other].map((picture) => centred(soft(picture)));
  const dot = (u, v) => u.reduce((sum, value, i) => sum + value * v[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
