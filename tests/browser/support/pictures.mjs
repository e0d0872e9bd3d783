// Pictures of a page as numbers: how dark each device pixel is.

// A picture of part of the window, decoded by the page itself.
export async function pictureOf(page, clip) {
  const bytes = await page.screenshot({clip, animations: 'disabled'});
  return page.evaluate(async (base64) => {
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([packed]));
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

// Each pixel less the mean, softened so that a step of half a pixel counts little.
function softened({width, height, dark}) {
  const soft = new Float64Array(width * height);
  for (let y = 1; y < height - 1; ++y) {
    for (let x = 1; x < width - 1; ++x) {
      const at = y * width + x;
      soft[at] = 2 * dark[at] + dark[at - 1] + dark[at + 1] + dark[at - width] + dark[at + width];
    }
  }
  const mean = soft.reduce((sum, value) => sum + value, 0) / soft.length;
  return soft.map((value) => value - mean);
}

// How alike two pictures of one size are: 1 when they differ in contrast alone, 0 when they have nothing in common. One
// may stand some rows lower than the other.
export function likeness(one, other, rowsMax = 0) {
  const [a, b] = [softened(one), softened(other)];
  const dot = (u, v, shift) => {
    let sum = 0;
    for (let i = Math.max(0, -shift); i < u.length - Math.max(0, shift); ++i) sum += u[i] * v[i + shift];
    return sum;
  };
  let best = -1;
  for (let rows = -rowsMax; rows <= rowsMax; ++rows) best = Math.max(best, dot(a, b, rows * one.width));
  return best / Math.sqrt(dot(a, a, 0) * dot(b, b, 0));
}
