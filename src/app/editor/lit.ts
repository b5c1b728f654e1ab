/** How long a line or a field is lit up that was led to, in milliseconds: as `--lit` of the tokens. */
export const litMs = 1600;
