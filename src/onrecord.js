#!/usr/bin/env node
// Starts the program with faster loading, without a file of TypeScript that no cache has.
import "./loading.js";

await import("./main.ts");
