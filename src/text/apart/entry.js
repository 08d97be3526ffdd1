// Starts the process that reads with faster loading.
import "../../loading.js";

await import("./child.ts");
