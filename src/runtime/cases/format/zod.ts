import { z } from "zod";

// zod would build functions from text for speed, and looks whether it may when a schema is made. The page's
// Content-Security-Policy forbids that, so it must not even look: hence before any schema, for all of them here.
z.config({ jitless: true });

export { z };
