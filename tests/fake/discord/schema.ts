import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { isJson, type Json, jsonOf } from "./body.ts";
import type { Recorded } from "./server.ts";

const SHARED = process.env.ONRECORD_SHARED ?? join(import.meta.dirname, "../../../../shared");
const FILE = join(SHARED, "platforms/discord-openapi.json");

/** Discord's published description of its interface (OpenAPI 3.1); null where the file is not here. */
function published(): Json | null {
  if (!existsSync(FILE)) return null;
  const parsed: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  return isJson(parsed) ? parsed : null;
}

/** Says what is wrong with a recorded request body; null where nothing is, or the interface does not describe it. */
export type Verdict = (recorded: Pick<Recorded, "method" | "path" | "body">) => string | null;

interface Described {
  readonly method: string;
  readonly pattern: RegExp;
  readonly schema: Json;
}

/** References within the document, as references to it by its name. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string" ? [key, `discord${inner}`] : [key, renamed(inner)],
    ),
  );
}

function describedIn(document: Json): readonly Described[] {
  return Object.entries(jsonOf(document.paths)).flatMap(([path, operations]) =>
    Object.entries(jsonOf(operations)).flatMap(([method, operation]) => {
      const content = jsonOf(jsonOf(jsonOf(operation).requestBody).content);
      const { schema } = jsonOf(content["application/json"]);
      if (!isJson(schema)) return [];
      const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
      return [{ method: method.toUpperCase(), pattern, schema: jsonOf(renamed(schema)) }];
    }),
  );
}

/** Null where Discord's description is not here. */
export function bodyJudge(): Verdict | null {
  const document = published();
  if (document === null) return null;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: "discord", components: renamedComponents(document) });
  const described = describedIn(document);
  const compiled = new Map<Described, ValidateFunction>();
  return ({ method, path, body }) => {
    const known = described.find(one => one.method === method && one.pattern.test(path));
    if (known === undefined) return null;
    const validate = compiled.get(known) ?? ajv.compile(known.schema);
    compiled.set(known, validate);
    if (validate(body)) return null;
    const error = validate.errors?.at(-1);
    return `${method} ${path}: ${error?.instancePath} ${error?.message}`;
  };
}

/** References inside the components stay within the document, which has the same name. */
const renamedComponents = (document: Json): Json => jsonOf(renamed(document.components));
