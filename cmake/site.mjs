// Puts the site together that the server hands out: the files of web/ and the program, with hashed names and
// pre-compressed.
//
// Scripts are minified where terser is installed (npm ci in cmake/closure).
//
//   node site.mjs --out FOLDER SOURCE...
//
// A SOURCE is a folder, taken with everything in it, or one file. In the files:
//   {{asset:NAME}}   becomes the address of the hashed copy of NAME, as in "/assets/app-0123456789abcdef.js"
//   {{inline:NAME}}  becomes the content of NAME, which is then no file of the site
//   {{asset:NAME-SIZE.png}}  NAME.svg as a picture of SIZE by SIZE pixels, for systems that install the page
//   __PRECACHE__     (in sw.js) becomes a JSON array of all addresses that work offline needs
//   __SITE_VERSION__ becomes a digest of the whole site
// index.html, sw.js and what lies in web/.well-known keep their names; every other name is hashed.
// Beside each file lie FILE.br and FILE.gz where they are smaller, and asset-manifest.json lists them all.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const text_types = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json", ".webmanifest", ".txt"]);
const compressed_types = new Set([...text_types, ".wasm"]);
const keeps_name = (name) =>
    name === "index.html" || name === "sw.js" || name === "robots.txt" || name.startsWith(".well-known/");

// Tables of texts (fr-CA.txt), which the page fetches and keeps itself where they are wanted.
const is_language = (name) => /^[a-z]{2}-[A-Z]{2}\.txt$/.test(name);

function stop(message) {
    console.error(`site.mjs: ${message}`);
    process.exit(1);
}

function files_below(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? files_below(path) : [path];
    });
}

// Scripts are handed out without comments and long names. What refers to other files stays as it is: strings.
const { minify } = await import(new URL("closure/node_modules/terser/main.js", import.meta.url)).catch(() => ({}));
async function minified(name, content) {
    if (!minify || extname(name) !== ".js") return content;
    const { code } = await minify(content.toString("utf8"), {
        module: name !== "app.js",
        ecma: 2020,
        compress: { passes: 2 },
    });
    return Buffer.from(code);
}

async function read_sources(sources) {
    const files = new Map();
    for (const source of sources) {
        const is_folder = statSync(source).isDirectory();
        for (const path of is_folder ? files_below(source) : [source]) {
            const name = is_folder ? relative(source, path) : basename(path);
            if (basename(name) === "README.md") continue;
            if (files.has(name)) stop(`${name} comes from two places; rename one of them.`);
            files.set(name, await minified(name, readFileSync(path)));
        }
    }
    return files;
}

// Beginnings of pages that the program's own tests have written stand in files of their own.
function put_inline(files) {
    const used = new Set();
    for (const [name, content] of files) {
        if (!text_types.has(extname(name))) continue;
        const whole = content.toString("utf8").replace(/\{\{inline:([^}]+)\}\}/g, (_, target) => {
            if (!files.has(target)) stop(`${name} takes in ${target}, which is not there.`);
            used.add(target);
            return files.get(target).toString("utf8").trim();
        });
        if (used.size > 0) files.set(name, Buffer.from(whole));
    }
    for (const name of used) files.delete(name);
    return files;
}

const icon_name = /^(.+)-(\d+)\.png$/;

// Pictures that a file asks for by size are drawn from the drawing of that name, which is left out when nothing else
// asks for it.
function draw_icons(files) {
    const wanted = new Set([...files].flatMap(([name, content]) => references(name, content)));
    const drawn = new Set();
    for (const name of wanted) {
        const [, drawing, size] = name.match(icon_name) ?? [];
        if (!drawing || files.has(name) || !files.has(`${drawing}.svg`)) continue;
        files.set(name, execFileSync("rsvg-convert", ["--width", size, "--height", size], {
            input: files.get(`${drawing}.svg`),
        }));
        if (!wanted.has(`${drawing}.svg`)) drawn.add(`${drawing}.svg`);
    }
    for (const name of drawn) files.delete(name);
    return files;
}

const reference = /\{\{asset:([^}]+)\}\}/g;

function references(name, content) {
    if (!text_types.has(extname(name))) return [];
    return [...content.toString("utf8").matchAll(reference)].map((match) => match[1]);
}

// Hashes names in the order in which files refer to each other: a file's hash covers what it refers to.
function place_files(files) {
    const placed = new Map();
    const address_of = (name, content) => {
        if (keeps_name(name)) return `/${name}`;
        const digest = createHash("sha256").update(content).digest("hex").slice(0, 16);
        const extension = extname(name);
        return `/assets/${name.slice(0, -extension.length)}-${digest}${extension}`;
    };
    const place = (name, trail) => {
        if (placed.has(name)) return placed.get(name);
        if (!files.has(name)) stop(`${trail.at(-1)} refers to ${name}, which is not part of the site.`);
        if (trail.includes(name)) stop(`${[...trail, name].join(" -> ")} refer to each other in a circle.`);
        let content = files.get(name);
        if (references(name, content).length > 0) {
            const replaced = content
                .toString("utf8")
                .replace(reference, (_, target) => place(target, [...trail, name]).address);
            content = Buffer.from(replaced);
        }
        placed.set(name, { address: address_of(name, content), content });
        return placed.get(name);
    };
    for (const name of files.keys()) place(name, []);
    return placed;
}

function fill_placeholders(placed) {
    const addresses = [...placed.entries()]
        .filter(([name]) => (!keeps_name(name) && !icon_name.test(name) && !is_language(name)) || name === "index.html")
        .map(([name, file]) => (name === "index.html" ? "/" : file.address))
        .sort();
    const whole = createHash("sha256");
    for (const name of [...placed.keys()].sort()) whole.update(name).update(placed.get(name).content);
    const version = whole.digest("hex").slice(0, 16);
    for (const [name, file] of placed) {
        if (!keeps_name(name) || !text_types.has(extname(name))) continue;
        const filled = file.content
            .toString("utf8")
            .replaceAll("__PRECACHE__", JSON.stringify(addresses))
            .replaceAll("__SITE_VERSION__", version);
        file.content = Buffer.from(filled);
    }
    return version;
}

function compressed(content, is_text) {
    return {
        br: brotliCompressSync(content, {
            params: {
                [constants.BROTLI_PARAM_QUALITY]: 11,
                [constants.BROTLI_PARAM_LGWIN]: 22,
                [constants.BROTLI_PARAM_MODE]: is_text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
                [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            },
        }),
        gz: gzipSync(content, { level: 9 }),
    };
}

function write_site(placed, version, out) {
    const draft = `${out}.draft`;
    rmSync(draft, { recursive: true, force: true });
    const listed = [];
    for (const [name, { address, content }] of placed) {
        const path = join(draft, address);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        const row = { name, address, bytes: content.length };
        if (compressed_types.has(extname(name))) {
            for (const [ending, packed] of Object.entries(compressed(content, text_types.has(extname(name))))) {
                if (packed.length >= content.length) continue;
                writeFileSync(`${path}.${ending}`, packed);
                row[`bytes_${ending}`] = packed.length;
            }
        }
        listed.push(row);
    }
    listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    writeFileSync(join(draft, "asset-manifest.json"), JSON.stringify({ version, files: listed }, null, 1));
    rmSync(out, { recursive: true, force: true });
    renameSync(draft, out);
    return listed;
}

const [flag, out, ...sources] = process.argv.slice(2);
if (flag !== "--out" || sources.length === 0) stop("usage: node site.mjs --out FOLDER SOURCE...");
const placed = place_files(draw_icons(put_inline(await read_sources(sources))));
if (!placed.has("index.html")) stop("there is no index.html among the sources.");
const listed = write_site(placed, fill_placeholders(placed), out);
const brotli_bytes = listed.reduce((sum, row) => sum + (row.bytes_br ?? row.bytes), 0);
console.log(`${out}: ${listed.length} files, ${brotli_bytes} bytes in all with brotli`);
