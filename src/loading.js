import { enableCompileCache, registerHooks } from "node:module";

/**
 * Loads modules faster, from wherever it is imported on: some 900 files stand before a first answer. In plain JavaScript, because the
 * first file of TypeScript in a process costs 45 ms: Node's type stripper is WebAssembly, and not asked where the cache has the file.
 */

// Stripped and compiled code is kept between runs.
enableCompileCache();

/**
 * What Node takes the files of a folder for, by the folder's URL: they share the nearest package.json.
 * @type {Map<string, string>}
 */
const formats = new Map();

// A third of loading was looking for files whose place is written in the import: "./name.ts" is beside its importer.
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL, conditions } = context;
    if (!specifier.startsWith(".") || parentURL === undefined || !conditions.includes("import"))
      return next(specifier, context);
    const { href } = new URL(specifier, parentURL);
    const [folder = ""] = /^file:.*\/(?=[^/]+\.[jt]s$)/.exec(href) ?? [];
    const kind = folder + href.slice(-2);
    const format = formats.get(kind);
    if (format !== undefined) return { url: href, format, shortCircuit: true };
    const found = next(specifier, context);
    if (folder !== "" && found.url === href && found.format) formats.set(kind, found.format);
    return found;
  },
});
