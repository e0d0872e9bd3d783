// What is put into a page before anything else, so that a measurement can see what the page's own code does. Each is a
// function that runs in the page.

// window.firstFrame: when the first step stood on the screen as HTML, and when the first picture of the canvas was
// finished, in milliseconds since the visit began.
export const measureFirstFrame = () => {
  window.firstFrame = {};
  new MutationObserver((changes, observer) => {
    if (!document.querySelector('#mirror form')) return;
    observer.disconnect();
    // The frame after the next one begins when this one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => { window.firstFrame.html = performance.now(); }));
  }).observe(document, {childList: true, subtree: true});
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...words) {
    draw.apply(this, words);
    if (window.firstFrame.canvas) return;
    // A picture is finished when one of its pixels can be read; the draws of one frame come in one task.
    queueMicrotask(() => {
      this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
      window.firstFrame.canvas = performance.now();
    });
  };
};

// window.painting: the time that the page's frames take until their picture is finished, and the naive peer.
export const measurePainting = () => {
  const own = WebGL2RenderingContext.prototype;
  const nativeFrame = window.requestAnimationFrame.bind(window);
  const pixel = new Uint8Array(4);
  let gl = null;
  let whole = null;  // the buffers and draws of the last picture that covered the window
  let current = null;
  let frames = [];
  const finish = () => gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  const wrap = (name, before) => {
    const native = own[name];
    own[name] = function (...words) {
      gl = this;
      before(words);
      return native.apply(this, words);
    };
    return native;
  };
  wrap('scissor', ([left, top, width, height]) => {
    current = left === 0 && top === 0 && width === gl.drawingBufferWidth && height === gl.drawingBufferHeight
      ? {vertices: whole?.pending, draws: []} : null;
    if (current) whole = {...current, pending: whole?.pending};
  });
  const upload = wrap('bufferData', ([target, bytes]) => {
    if (target === gl.ARRAY_BUFFER) whole = {...whole, pending: bytes.slice()};
    else if (current) whole.indices = bytes.slice();
  });
  const draw = wrap('drawElements', ([, count]) => {
    if (current) whole.draws.push({indices: whole.indices, count});
  });
  window.requestAnimationFrame = (callback) => nativeFrame((time) => {
    finish();
    const begin = performance.now();
    callback(time);
    finish();
    frames.push(performance.now() - begin);
  });
  const background = () => {
    const vertices = new ArrayBuffer(80);
    const view = new DataView(vertices);
    [[0, 0], [1e4, 0], [1e4, 1e4], [0, 1e4]].forEach(([x, y], i) => {
      view.setFloat32(20 * i, x, true);
      view.setFloat32(20 * i + 4, y, true);
      view.setUint32(20 * i + 16, 0xf0ffffff, true);
    });
    upload.call(gl, gl.ARRAY_BUFFER, new Uint8Array(vertices), gl.STREAM_DRAW);
    upload.call(gl, gl.ELEMENT_ARRAY_BUFFER, new Uint8Array(new Uint16Array([0, 1, 2, 0, 2, 3]).buffer), gl.STREAM_DRAW);
    draw.call(gl, gl.TRIANGLES, 6, gl.UNSIGNED_SHORT, 0);
  };
  window.painting = {
    forget: () => { frames = []; },
    longest: () => Math.max(...frames),
    naivePainting: () => {
      finish();
      const begin = performance.now();
      gl.scissor(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.clear(gl.COLOR_BUFFER_BIT);
      background();
      upload.call(gl, gl.ARRAY_BUFFER, whole.vertices, gl.STREAM_DRAW);
      for (const {indices, count} of whole.draws) {
        upload.call(gl, gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
        draw.call(gl, gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0);
      }
      finish();
      return performance.now() - begin;
    },
  };
};

// window.frameTimes: what each frame of the program takes, its painting not waited for.
export const measureFrames = () => {
  window.frameTimes = [];
  const nativeFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => nativeFrame((time) => {
    const begin = performance.now();
    callback(time);
    window.frameTimes.push(performance.now() - begin);
  });
};

// window.leaks: the program's memory, and how many textures there are.
export const countTextures = () => {
  window.leaks = {memory: null, textures: 0};
  const {createTexture, deleteTexture} = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.createTexture = function () {
    window.leaks.textures += 1;
    return createTexture.call(this);
  };
  WebGL2RenderingContext.prototype.deleteTexture = function (texture) {
    window.leaks.textures -= 1;
    return deleteTexture.call(this, texture);
  };
  const {instantiate} = WebAssembly;
  WebAssembly.instantiate = async (...words) => {
    const made = await instantiate(...words);
    const {exports} = made.instance || made;
    window.leaks.memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    return made;
  };
};
