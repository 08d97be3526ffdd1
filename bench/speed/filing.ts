import { systemClock } from "../../src/clock.ts";
import { openStore } from "../../src/store/open.ts";
import { fileMany } from "./many.ts";
import { thousand } from "./material.ts";
import { fileAll } from "./storing.ts";

/** Files 1,000 articles in FOLDER, and COPIES of each about other things. Arguments: folder, shared folder, copies. */
const [folder, shared, copies = "0"] = process.argv.slice(2);
const store = await openStore({ folder: folder!, clock: systemClock });
if (copies === "0") await fileAll(await thousand(shared!), store);
else await fileMany(await thousand(shared!), Number(copies), store);
await store.close();
process.stdout.write("null");
